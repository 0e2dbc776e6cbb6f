import { NonRetriableError, RetryAfterError } from "inngest";
import { afterEach, describe, expect, test, vi } from "vitest";
import { happened, useJobs } from "@/testing/jobs";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import type { Executor } from "./executor";
import type { DefineJobs } from "./setup";

const shop = useShop();
const { context, failures, heard, open, runs, send, wait } = useJobs(shop);

afterEach(() => {
  vi.useRealTimers();
});

describe("a step that fails", () => {
  const failing =
    (times: number, error: () => Error = () => new Error("Not now")): DefineJobs =>
    ({ inngest }) => [
      inngest.createFunction({ id: "failing", triggers: [happened] }, async ({ step }) => {
        await step.run("before", () => heard.push("before"));
        await step.run("failing", () => {
          heard.push("try");
          if (heard.filter((line) => line === "try").length <= times) throw error();
        });
        await step.run("after", () => heard.push("after"));
      }),
    ];

  /** How long each try waits, by looking each second; ends when the run has ended. */
  async function waits(executor: Executor) {
    const found: number[] = [];
    for (;;) {
      await runJobs(executor);
      const [row] = await runs();
      if (!row?.dueAt) return found;
      const seconds = (row.dueAt.getTime() - context().clock.now().getTime()) / 1_000;
      found.push(seconds);
      wait(seconds);
    }
  }

  test("is tried again later, a longer while each time, and the steps before it aren't", async () => {
    const executor = await open(failing(4));
    await send(executor);
    expect(await waits(executor)).toEqual([15, 30, 60, 120]);
    expect(heard).toEqual(["before", "try", "try", "try", "try", "try", "after"]);
    expect(await runs()).toMatchObject([{ status: "completed" }]);
  });

  test("five times has failed for good, and leaves a dead letter", async () => {
    const executor = await open(failing(99));
    await send(executor, "a", { id: "the-event" });
    expect(await waits(executor)).toEqual([15, 30, 60, 120]);
    expect(await runs()).toMatchObject([{ status: "failed" }]);
    expect(await failures()).toMatchObject([
      {
        functionId: "gomall-failing",
        event: { id: "the-event", data: { subject: "a" } },
        error: { message: "Not now" },
        retriedAt: null,
      },
    ]);
  });

  test("is tried again when it says", async () => {
    const executor = await open(failing(1, () => new RetryAfterError("Later", 7_000)));
    await send(executor);
    expect(await waits(executor)).toEqual([7]);
  });

  test("and says that it is of no use isn't tried again", async () => {
    const executor = await open(failing(1, () => new NonRetriableError("Never")));
    await send(executor);
    expect(await waits(executor)).toEqual([]);
    expect(heard).toEqual(["before", "try"]);
    expect(await failures()).toMatchObject([{ error: { message: "Never" }, attempts: 1 }]);
  });

  test("can be caught by the function", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "catching", triggers: [happened], retries: 1 }, async ({ step }) => {
        const said = await step
          .run("failing", () => {
            throw new Error("Not now");
          })
          .catch((error: Error) => error.message);
        await step.run("after", () => heard.push(`caught ${said}`));
      }),
    ]);
    await send(executor);
    expect(await waits(executor)).toEqual([15]);
    expect(heard).toEqual(["caught Not now"]);
  });

  test("outside of any step is tried again as well", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "bare", triggers: [happened], retries: 2 }, async ({ attempt }) => {
        heard.push(`try ${attempt}`);
        throw new Error("Not now");
      }),
    ]);
    await send(executor);
    expect(await waits(executor)).toEqual([15, 30]);
    expect(heard).toEqual(["try 0", "try 1", "try 2"]);
    expect(await failures()).toMatchObject([{ attempts: 3, error: { message: "Not now" } }]);
  });

  test("by never ending is tried again, and makes room", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "hanging", triggers: [happened] }, async ({ step }) => {
        await step.run("hanging", () => {
          heard.push("try");
          return heard.length === 1 ? new Promise<never>(() => {}) : "done";
        });
      }),
    ]);
    await send(executor);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await executor.tick();
    await expect.poll(() => heard).toEqual(["try"]);
    await vi.advanceTimersByTimeAsync(300_000);
    vi.useRealTimers();
    await executor.idle();
    wait(15);
    await runJobs(executor);
    expect(heard).toEqual(["try", "try"]);
    expect(await runs()).toMatchObject([{ status: "completed" }]);
  });

  test("keeps no other run from going on", async () => {
    const executor = await open(failing(1));
    await send(executor, "a");
    await send(executor, "b");
    await runJobs(executor);
    expect((await runs()).map(({ status }) => status).toSorted()).toEqual(["completed", "running"]);
  });
});

describe("onFailure", () => {
  type Failure = { event: { data: { event: { data: { subject: string } } } }; error: Error };

  test("is called once with the event and the error", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction(
        {
          id: "failing",
          triggers: [happened],
          retries: 0,
          onFailure: ({ event, error }: Failure) => {
            heard.push(`${event.data.event.data.subject}: ${error.message}`);
          },
        },
        async () => {
          throw new Error("Never");
        },
      ),
      inngest.createFunction(
        {
          id: "fine",
          triggers: [happened],
          onFailure: () => {
            heard.push("wrong");
          },
        },
        async () => {},
      ),
    ]);
    await send(executor);
    await runJobs(executor);
    expect(heard).toEqual(["a: Never"]);
    expect(await failures()).toHaveLength(1);
  });
});
