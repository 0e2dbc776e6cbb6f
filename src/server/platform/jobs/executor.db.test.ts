import { describe, expect, test } from "vitest";
import { connectWatched } from "@/testing/connect-watched";
import { ended, happened, lastingWork, useJobs } from "@/testing/jobs";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import { claimRuns } from "./claim-runs";
import { openEmbeddedJobs } from "./embedded";
import type { DefineJobs } from "./setup";

const shop = useShop();
const { context, failures, heard, open, runs, send, wait } = useJobs(shop);

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
      const until = await step.run("deadline", () => new Date(context().clock.now().getTime() + 600_000));
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
  const functionIds = [...executor.registry.functions.keys()];
  const looking = Array.from({ length: 20 }, () =>
    claimRuns(context(), functionIds, { all: 40, of: () => 40 }),
  );
  const taken = (await Promise.all(looking)).flatMap(({ claims }) => claims.map(({ runId }) => runId));
  expect(taken).toHaveLength(40);
  expect(new Set(taken).size).toBe(40);
});

describe("a function whose calls last", () => {
  test("has eight places of a process at most, and keeps no other function waiting", async () => {
    const { done, end } = lastingWork();
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "lasting", triggers: [happened] }, async ({ event }) => {
        heard.push(event.data.subject);
        await done;
      }),
      inngest.createFunction({ id: "quick", triggers: [ended] }, async () => {
        heard.push("quick");
      }),
    ]);
    for (let index = 0; index < 30; index += 1) await send(executor, "slow");
    wait(1);
    await send(executor, "a", { name: "test/ended" });
    // The first look finds only older ones; the next knows that there is no room for them.
    for (let look = 0; look < 2; look += 1) await executor.tick();
    await expect.poll(() => heard).toContain("quick");
    expect(heard.filter((line) => line === "slow")).toHaveLength(8);
    end();
    await executor.idle();
    expect(heard).toHaveLength(31);
  });
});

test("what is due is begun as soon as there is room, and not at the next look", async () => {
  const executor = await open(({ inngest }) => [
    inngest.createFunction({ id: "many", triggers: [happened] }, async () => {
      heard.push("ran");
    }),
  ]);
  for (let index = 0; index < 65; index += 1) await send(executor);
  await executor.tick();
  await executor.idle();
  expect(heard).toHaveLength(65);
});

test("a function of one call costs eight statements, from its event to its end", async () => {
  let statements = 0;
  const counted = connectWatched(shop().env.DATABASE_URL, async () => {
    statements += 1;
  });
  const executor = await openEmbeddedJobs({ ...context(), db: counted.db }, ({ inngest }) => [
    inngest.createFunction({ id: "one", triggers: [happened] }, async () => {
      heard.push("ran");
    }),
  ]);
  await send(executor);
  await executor.tick();
  await executor.idle();
  await counted.pool.end();
  expect(heard).toEqual(["ran"]);
  // Beginning it 3, finding and taking it 4, which all that are due at once share; its end 1.
  expect(statements).toBe(8);
});
