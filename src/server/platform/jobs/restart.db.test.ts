import { eventType } from "inngest";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { jobCancellations, jobFailures, jobRuns, jobSlots } from "@/db/schema";
import { emptyTables } from "@/testing/database";
import { dyingDatabase } from "@/testing/dying-database";
import { movable } from "@/testing/frozen";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import type { Context } from "../context";
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

const happened = eventType("test/happened", { schema: z.object({ subject: z.string() }) });
const told = eventType("test/told", { schema: z.object({}) });

/** Everything that a run can do: steps, a step that fails at first, sleeps, an event to another, an end that fails. */
const everything: DefineJobs = ({ inngest }) => [
  inngest.createFunction(
    {
      id: "everything",
      triggers: [happened],
      concurrency: { limit: 1, key: "event.data.subject" },
      cancelOn: [{ event: "test/ended", match: "data.subject" }],
    },
    async ({ event, step }) => {
      const first = await step.run("first", () => {
        heard.push("first");
        return event.data.subject;
      });
      await step.sleep("a minute", "1m");
      await step.run("second", () => {
        heard.push("second");
        if (heard.filter((line) => line === "second").length === 1) throw new Error("Not at first");
      });
      await step.sendEvent("tell", told.create({}, { id: `told by ${first}` }));
      await step.run("last", () => heard.push("last"));
    },
  ),
  inngest.createFunction({ id: "listener", triggers: [told], retries: 0 }, async ({ step }) => {
    await step.run("listen", () => heard.push("listened"));
    throw new Error("Never");
  }),
];

const event = () => ({
  id: "the-event",
  name: "test/happened",
  data: { subject: "a" },
  ts: ctx.clock.now().getTime(),
});

/** As a process goes on, sleeps and all, for as long as there is something to do. */
async function live(executor: Executor) {
  for (let turn = 0; turn < 12; turn += 1) {
    await runJobs(executor);
    wait(35);
  }
}

/** What must have come of it, however often a process died on the way. */
async function expectDone() {
  const rows = await shop().db.select().from(jobRuns);
  expect(rows.map(({ functionId, status }) => `${functionId} ${status}`).toSorted()).toEqual([
    "gomall-everything completed",
    "gomall-listener failed",
  ]);
  expect(await shop().db.select().from(jobFailures)).toHaveLength(1);
  expect(await shop().db.select().from(jobCancellations)).toEqual([]);
  const held = (await shop().db.select().from(jobSlots)).filter(
    ({ expiresAt }) => expiresAt > ctx.clock.now(),
  );
  expect(held).toEqual([]);
}

const countOf = (line: string) => heard.filter((one) => one === line).length;

test("a process that is killed between any two statements leaves a run that the next one ends", async () => {
  let deaths = 0;
  for (let statements = 0; ; statements += 1) {
    await emptyTables(shop());
    heard = [];
    const database = dyingDatabase(shop().env.DATABASE_URL, statements);
    const doomed = await openEmbeddedJobs({ ...ctx, db: database.db }, everything);
    await doomed.accept([event()]).catch(() => {});
    await live(doomed).catch(() => {});
    await doomed.idle();
    const survivor = await openEmbeddedJobs(ctx, everything);
    // The outbox delivers what it doesn't know to be delivered.
    await survivor.accept([event()]);
    await live(survivor);
    await expectDone();
    // At most the one step that was at work when the process died has run again.
    const extra = [countOf("first") - 1, countOf("second") - 2, countOf("last") - 1, countOf("listened") - 1];
    expect(extra.every((times) => times >= 0)).toBe(true);
    expect(extra.reduce((sum, times) => sum + times, 0)).toBeLessThanOrEqual(1);
    await database.pool.end().catch(() => {});
    if (!database.isDead()) break;
    deaths += 1;
  }
  // Fewer would mean that it no longer dies where it should.
  expect(deaths).toBeGreaterThan(30);
}, 300_000);

test("a run goes on in the next process after each call", async () => {
  await (await openEmbeddedJobs(ctx, everything)).accept([event()]);
  for (let turn = 0; turn < 12; turn += 1) {
    await runJobs(await openEmbeddedJobs(ctx, everything));
    wait(35);
  }
  await expectDone();
  expect(heard.toSorted()).toEqual(["first", "last", "listened", "second", "second"]);
});

test("a process that was only slow writes nothing over what another one has done since", async () => {
  let resume: () => void = () => {};
  const paused = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const define: DefineJobs = ({ inngest }) => [
    inngest.createFunction({ id: "slow", triggers: [happened] }, async ({ step }) => {
      const by = await step.run("work", async () => {
        if (heard.push("work") > 1) return "quick";
        await paused;
        return "slow";
      });
      await step.sleep("an hour", "1h");
      await step.run("end", () => heard.push(`end ${by}`));
    }),
  ];
  const slow = await openEmbeddedJobs(ctx, define);
  await slow.accept([event()]);
  await slow.tick();
  await expect.poll(() => heard).toEqual(["work"]);
  wait(31);
  const quick = await openEmbeddedJobs(ctx, define);
  await runJobs(quick);
  resume();
  await slow.idle();
  wait(3_600);
  await runJobs(quick);
  expect(heard).toEqual(["work", "work", "end quick"]);
  expect(await shop().db.select().from(jobRuns)).toMatchObject([{ status: "completed" }]);
});
