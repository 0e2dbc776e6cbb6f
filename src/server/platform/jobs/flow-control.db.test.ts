import { cron } from "inngest";
import { describe, expect, test } from "vitest";
import { jobSlots, jobSteps } from "@/db/schema";
import { ended, happened, lastingWork, useJobs } from "@/testing/jobs";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import type { DefineJobs } from "./setup";

const shop = useShop();
const { context, heard, open, runs, send, wait } = useJobs(shop);

describe("cancelOn", () => {
  const cancellable: DefineJobs = ({ inngest }) => [
    inngest.createFunction(
      { id: "cancellable", triggers: [happened], cancelOn: [{ event: ended, match: "data.subject" }] },
      async ({ event, step }) => {
        await step.sleep("a while", "1m");
        await step.run("woken", () => heard.push(`woken ${event.data.subject}`));
      },
    ),
  ];

  test("ends the runs of the subject that the event names, and no other", async () => {
    const executor = await open(cancellable);
    await send(executor, "a");
    await send(executor, "b");
    await runJobs(executor);
    await send(executor, "a", { name: "test/ended" });
    wait(61);
    await runJobs(executor);
    expect(heard).toEqual(["woken b"]);
    expect((await runs()).map(({ status }) => status).toSorted()).toEqual(["cancelled", "completed"]);
  });

  test("doesn't end a run that begins after the event", async () => {
    const executor = await open(cancellable);
    await send(executor, "a", { name: "test/ended" });
    await send(executor, "a");
    await runJobs(executor);
    wait(61);
    await runJobs(executor);
    expect(heard).toEqual(["woken a"]);
  });

  test("while a step is at work lets it end and nothing after it", async () => {
    const { done, end } = lastingWork();
    const executor = await open(({ inngest }) => [
      inngest.createFunction(
        { id: "busy", triggers: [happened], cancelOn: [{ event: ended, match: "data.subject" }] },
        async ({ step }) => {
          await step.run("slow", () => {
            heard.push("slow");
            return done;
          });
          await step.run("after", () => heard.push("after"));
        },
      ),
    ]);
    await send(executor);
    await executor.tick();
    await expect.poll(() => heard).toEqual(["slow"]);
    await send(executor, "a", { name: "test/ended" });
    end();
    await executor.idle();
    await runJobs(executor);
    expect(heard).toEqual(["slow"]);
    expect(await runs()).toMatchObject([{ status: "cancelled" }]);
    expect(await shop().db.select().from(jobSteps)).toEqual([]);
  });
});

describe("idempotency", () => {
  test("runs once for each value of the key, whatever the event", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction(
        { id: "once", triggers: [happened], idempotency: "event.data.subject" },
        async ({ event }) => {
          heard.push(event.data.subject);
        },
      ),
    ]);
    for (const subject of ["a", "a", "b"]) await send(executor, subject);
    await runJobs(executor);
    expect(heard.toSorted()).toEqual(["a", "b"]);
  });
});

describe("concurrency", () => {
  test("by key lets one run of each value be at work, and the others follow", async () => {
    let { done, end } = lastingWork();
    let most = 0;
    const atWork: string[] = [];
    const executor = await open(({ inngest }) => [
      inngest.createFunction(
        { id: "narrow", triggers: [happened], concurrency: { limit: 1, key: "event.data.subject" } },
        async ({ event, step }) => {
          await step.run("work", async () => {
            atWork.push(event.data.subject);
            most = Math.max(most, atWork.filter((subject) => subject === "a").length);
            await done;
            atWork.splice(atWork.indexOf(event.data.subject), 1);
            heard.push(event.data.subject);
          });
        },
      ),
    ]);
    for (const subject of ["a", "a", "a", "b"]) await send(executor, subject);
    await executor.tick();
    await expect.poll(() => atWork.toSorted()).toEqual(["a", "b"]);
    end();
    for (let turn = 0; turn < 3; turn += 1) {
      await runJobs(executor);
      wait(2);
    }
    expect(heard.toSorted()).toEqual(["a", "a", "a", "b"]);
    expect(most).toBe(1);
    ({ done, end } = lastingWork());
    end();
  });

  test("of a process that died is free again when its lease has run out", async () => {
    const define: DefineJobs = ({ inngest }) => [
      inngest.createFunction({ id: "narrow", triggers: [happened], concurrency: 1 }, async () => {
        heard.push("done");
      }),
    ];
    const executor = await open(define);
    await send(executor);
    await runJobs(executor);
    await shop()
      .db.update(jobSlots)
      .set({ owner: "somebody-dead", expiresAt: new Date(context().clock.now().getTime() + 30_000) });
    await send(executor);
    await runJobs(executor);
    expect(heard).toEqual(["done"]);
    wait(30);
    await runJobs(executor);
    expect(heard).toEqual(["done", "done"]);
  });
});

describe("a schedule", () => {
  const hourly: DefineJobs = ({ inngest }) => [
    inngest.createFunction({ id: "hourly", triggers: [cron("0 * * * *")] }, async () => {
      heard.push("ran");
    }),
  ];

  test("runs its function once at each time, however many processes there are", async () => {
    const executors = [await open(hourly), await open(hourly)];
    await runJobs(...executors);
    expect(heard).toEqual([]);
    wait(3_600);
    await Promise.all(executors.map((executor) => executor.tick()));
    await runJobs(...executors);
    expect(heard).toEqual(["ran"]);
    wait(3_600);
    await runJobs(...executors);
    expect(heard).toEqual(["ran", "ran"]);
  });

  test("makes up by one run for the times at which no process lived", async () => {
    await runJobs(await open(hourly));
    wait(10 * 3_600);
    await runJobs(await open(hourly));
    expect(heard).toEqual(["ran"]);
  });
});

describe("sendEvent", () => {
  test("begins the functions that wait for the event, once", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "sender", triggers: [happened] }, async ({ event, step }) => {
        await step.sendEvent("tell", ended.create({ subject: event.data.subject }, { id: "told" }));
        await step.sendEvent("tell again", ended.create({ subject: "b" }, { id: "told" }));
        await step.sendEvent("tell another", ended.create({ subject: "c" }));
      }),
      inngest.createFunction({ id: "receiver", triggers: [ended] }, async ({ event }) => {
        heard.push(event.data.subject);
      }),
    ]);
    await send(executor);
    await runJobs(executor);
    expect(heard.toSorted()).toEqual(["a", "c"]);
  });
});
