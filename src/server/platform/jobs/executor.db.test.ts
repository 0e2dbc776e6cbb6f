import { cron, eventType, NonRetriableError, RetryAfterError } from "inngest";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { jobFailures, jobRuns, jobSlots, jobSteps } from "@/db/schema";
import { movable } from "@/testing/frozen";
import { runJobs } from "@/testing/jobs";
import { useShop } from "@/testing/shop";
import type { Context } from "../context";
import { claimRuns } from "./claim-runs";
import { openEmbeddedJobs } from "./embedded";
import type { Executor } from "./executor";
import type { DefineJobs } from "./setup";

const shop = useShop();
let ctx: Context;
let wait: (seconds: number) => void;
let heard: string[];

beforeEach(() => {
  ({ ctx, wait } = movable(shop().context()));
  heard = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const happened = eventType("test/happened", { schema: z.object({ subject: z.string() }) });
const ended = eventType("test/ended", { schema: z.object({ subject: z.string() }) });

/** A process's executor of these functions. */
const open = (define: DefineJobs) => openEmbeddedJobs(ctx, define);

let sent = 0;
async function send(
  executor: Executor,
  subject = "a",
  { id, name = "test/happened" }: { id?: string; name?: string } = {},
) {
  sent += 1;
  const event = { id: id ?? `event-${sent}`, name, data: { subject }, ts: ctx.clock.now().getTime() };
  await executor.accept([event]);
}

const runs = () => shop().db.select().from(jobRuns);
const failures = () => shop().db.select().from(jobFailures);

/** Work that lasts until it is told to end. */
function work() {
  let end: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

describe("a function", () => {
  const steps: DefineJobs = ({ inngest }) => [
    inngest.createFunction({ id: "steps", triggers: [happened] }, async ({ event, step }) => {
      const first = await step.run("first", () => {
        heard.push(`first ${event.data.subject}`);
        return { n: 1 };
      });
      const second = await step.run("second", () => {
        heard.push("second");
        return first.n + 1;
      });
      heard.push(`end ${second}`);
    }),
  ];

  test("runs its steps once each, in order, with what they returned", async () => {
    const executor = await open(steps);
    await send(executor);
    await runJobs(executor);
    expect(heard).toEqual(["first a", "second", "end 2"]);
    expect(await runs()).toMatchObject([{ functionId: "gomall-steps", status: "completed", dueAt: null }]);
  });

  test("runs once for each event, however often that comes", async () => {
    const executor = await open(steps);
    await send(executor, "a", { id: "one" });
    await runJobs(executor);
    await send(executor, "a", { id: "one" });
    await send(executor, "b", { id: "two" });
    await runJobs(executor);
    expect(heard.filter((line) => line.startsWith("first"))).toEqual(["first a", "first b"]);
  });

  test("doesn't run for another event", async () => {
    const executor = await open(steps);
    await send(executor, "a", { name: "test/unheard" });
    expect(await runs()).toEqual([]);
  });

  test("runs steps side by side, and goes on with all of them", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "parallel", triggers: [happened] }, async ({ step }) => {
        const both = await Promise.all([
          step.run("one", () => heard.push("one")),
          step.run("two", () => heard.push("two")),
          step.sleep("nap", "1m").then(() => "slept"),
        ]);
        await step.run("end", () => heard.push(`end ${both[2]}`));
      }),
    ]);
    await send(executor);
    await runJobs(executor);
    expect(heard.toSorted()).toEqual(["one", "two"]);
    wait(61);
    await runJobs(executor);
    expect(heard.at(-1)).toBe("end slept");
    expect(heard).toHaveLength(3);
  });
});

describe("steps side by side", () => {
  test("wait for their own retry, whatever ends beside them", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "beside", triggers: [happened] }, async ({ step }) => {
        await Promise.all([
          step.run("failing", () => {
            if (heard.push("try") === 1) throw new Error("Not at first");
          }),
          step.sleep("a moment", "5s"),
        ]);
      }),
    ]);
    await send(executor);
    await runJobs(executor);
    wait(5);
    await runJobs(executor);
    expect(heard).toEqual(["try"]);
    wait(10);
    await runJobs(executor);
    expect(heard).toEqual(["try", "try"]);
  });

  test("are told in the order in which they ended, each time the function is called", async () => {
    const pairs = [0, 1, 2, 3, 4, 5];
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "racing", triggers: [happened] }, async ({ step }) => {
        const winners = await Promise.all(
          pairs.map((pair) =>
            Promise.race([
              step.sleep(`slow ${pair}`, "2m").then(() => "slow"),
              step.sleep(`quick ${pair}`, "1m").then(() => "quick"),
            ]),
          ),
        );
        await step.sleep("until all have ended", "5m");
        await step.run("end", () => heard.push(...winners));
      }),
    ]);
    await send(executor);
    for (let minute = 0; minute < 9; minute += 1) {
      await runJobs(executor);
      wait(61);
    }
    expect(heard).toEqual(pairs.map(() => "quick"));
  });
});

describe("a sleep", () => {
  const sleeper: DefineJobs = ({ inngest }) => [
    inngest.createFunction({ id: "sleeper", triggers: [happened] }, async ({ step }) => {
      const until = await step.run("deadline", () => new Date(ctx.clock.now().getTime() + 600_000));
      await step.sleep("a while", 90_000);
      await step.run("woken", () => heard.push("woken"));
      await step.sleepUntil("deadline passes", until);
      await step.run("late", () => heard.push("late"));
    }),
  ];

  test("lasts as long as it was told to, and not a moment less", async () => {
    const executor = await open(sleeper);
    await send(executor);
    await runJobs(executor);
    wait(89);
    await runJobs(executor);
    expect(heard).toEqual([]);
    wait(1);
    await runJobs(executor);
    expect(heard).toEqual(["woken"]);
    wait(509);
    await runJobs(executor);
    expect(heard).toEqual(["woken"]);
    wait(1);
    await runJobs(executor);
    expect(heard).toEqual(["woken", "late"]);
  });

  test("outlives the process: another one wakes the function", async () => {
    const dead = await open(sleeper);
    await send(dead);
    await runJobs(dead);
    wait(3_600);
    await runJobs(await open(sleeper));
    expect(heard).toEqual(["woken", "late"]);
  });

  test("that lasts no time at all fails the run", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "sleepless", triggers: [happened] }, async ({ step }) => {
        await step.sleep("nothing", "1d2h");
      }),
    ]);
    await send(executor);
    await runJobs(executor);
    expect(await failures()).toMatchObject([
      { error: { message: expect.stringContaining("No time to sleep") } },
    ]);
  });
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
      const seconds = (row.dueAt.getTime() - ctx.clock.now().getTime()) / 1_000;
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
    const { done, end } = work();
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
    let { done, end } = work();
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
    ({ done, end } = work());
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
      .set({ owner: "somebody-dead", expiresAt: new Date(ctx.clock.now().getTime() + 30_000) });
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

describe("two executors at once", () => {
  test("run nothing twice and leave nothing", async () => {
    const define: DefineJobs = ({ inngest }) => [
      inngest.createFunction({ id: "many", triggers: [happened] }, async ({ event, step }) => {
        await step.run("one", () => heard.push(`one ${event.data.subject}`));
        await step.run("two", () => heard.push(`two ${event.data.subject}`));
      }),
    ];
    const executors = [await open(define), await open(define)] as const;
    const subjects = Array.from({ length: 50 }, (_, index) => `${index}`);
    await Promise.all(subjects.map((subject) => send(executors[0], subject)));
    await Promise.all(executors.map((executor) => runJobs(executor)));
    await runJobs(...executors);
    expect(heard).toHaveLength(100);
    expect(new Set(heard).size).toBe(100);
  });
});

test("twenty that look for work at once take each run once", async () => {
  const executor = await open(({ inngest }) => [
    inngest.createFunction({ id: "many", triggers: [happened] }, async () => {}),
  ]);
  for (let index = 0; index < 40; index += 1) await send(executor, `${index}`);
  const looking = Array.from({ length: 20 }, () => claimRuns(ctx, executor.registry, 40));
  const taken = (await Promise.all(looking)).flat().map(({ runId }) => runId);
  expect(taken).toHaveLength(40);
  expect(new Set(taken).size).toBe(40);
});

describe("what the executor can't do", () => {
  test.each([
    ["batchEvents", { batchEvents: { maxSize: 2, timeout: "5s" } }],
    ["throttle", { throttle: { limit: 1, period: "1m" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["debounce", { debounce: { period: "1m" } }],
    ["priority", { priority: { run: "10" } }],
    ["timeouts", { timeouts: { finish: "1m" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["cancel", { cancelOn: [{ event: "test/ended", timeout: "1h" }] }],
    ["scope", { concurrency: { limit: 1, scope: "account", key: '"x"' } }],
  ] as const)("refuses %s when it is opened", async (name, options) => {
    const opening = open(({ inngest }) => [
      inngest.createFunction({ id: "refused", triggers: [happened], ...(options as object) }, async () => {}),
    ]);
    await expect(opening).rejects.toThrow(`can't run gomall-refused: `);
    await expect(opening).rejects.toThrow(name);
  });

  test.each(["0 0 30 2 *", "@daily", "TZ=Europe/Paris 0 0 * * *", "60 * * * *"])(
    "refuses the schedule %s",
    async (schedule) => {
      const opening = open(({ inngest }) => [
        inngest.createFunction({ id: "refused", triggers: [cron(schedule)] }, async () => {}),
      ]);
      await expect(opening).rejects.toThrow("can't run gomall-refused");
    },
  );

  test("fails a run that asks for it, and says what it was", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "waiting", triggers: [happened] }, async ({ step }) => {
        await step.waitForEvent("for ever", { event: ended, timeout: "1h" });
      }),
    ]);
    await send(executor);
    await runJobs(executor);
    expect(await failures()).toMatchObject([{ error: { message: expect.stringContaining("WaitForEvent") } }]);
  });

  test("fails a run whose event isn't what its function expects", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "strict", triggers: [happened] }, async () => {
        heard.push("ran");
      }),
    ]);
    await executor.accept([{ id: "odd", name: "test/happened", data: { subject: 7 }, ts: 0 }]);
    await runJobs(executor);
    expect(heard).toEqual([]);
    expect(await failures()).toHaveLength(1);
  });
});
