import { eventType } from "inngest";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { jobRuns } from "@/db/schema";
import { movable } from "@/testing/frozen";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import type { Context } from "../context";
import { openEmbeddedJobs } from "./embedded";
import { listFailures, retryFailure } from "./failures";
import type { DefineJobs } from "./setup";

const shop = useShop();
let ctx: Context;
let isRepaired: boolean;
let heard: string[];

const happened = eventType("test/happened", { schema: z.object({ subject: z.string() }) });
const define: DefineJobs = ({ inngest }) => [
  inngest.createFunction({ id: "broken", triggers: [happened], retries: 0 }, async ({ event, step }) => {
    await step.run("work", () => {
      if (!isRepaired) throw new Error("Broken");
      heard.push(event.data.subject);
    });
  }),
  inngest.createFunction({ id: "sound", triggers: [happened] }, async () => {
    heard.push("sound");
  }),
];

beforeEach(() => {
  ({ ctx } = movable(shop().context()));
  isRepaired = false;
  heard = [];
});

async function fail() {
  const executor = await openEmbeddedJobs(ctx, define);
  await executor.accept([{ id: "the-event", name: "test/happened", data: { subject: "a" }, ts: 0 }]);
  await runJobs(executor);
  const [failure] = await listFailures(ctx);
  if (!failure) throw new Error("Nothing failed");
  return { executor, failure };
}

test("what has failed for good runs again from its beginning, it alone and with the same event", async () => {
  const { executor, failure } = await fail();
  expect(failure).toMatchObject({ functionId: "gomall-broken", attempts: 1, error: { message: "Broken" } });
  isRepaired = true;
  await retryFailure(ctx, executor.registry, failure.id);
  await runJobs(executor);
  expect(heard).toEqual(["sound", "a"]);
  expect(await listFailures(ctx)).toEqual([]);
});

test("what fails again is another failure", async () => {
  const { executor, failure } = await fail();
  await retryFailure(ctx, executor.registry, failure.id);
  await runJobs(executor);
  const again = await listFailures(ctx);
  expect(again).toHaveLength(1);
  expect(again[0]?.id).not.toBe(failure.id);
});

test("twice at once runs once", async () => {
  const { executor, failure } = await fail();
  isRepaired = true;
  const retries = [1, 2].map(() => retryFailure(ctx, executor.registry, failure.id));
  const outcomes = (await Promise.allSettled(retries)).map(({ status }) => status);
  expect(outcomes.toSorted()).toEqual(["fulfilled", "rejected"]);
  await runJobs(executor);
  expect(heard).toEqual(["sound", "a"]);
});

test("what isn't there, or has no function any more, is told", async () => {
  const { executor, failure } = await fail();
  await expect(retryFailure(ctx, executor.registry, "no-such-id")).rejects.toThrow("No job has failed");
  const other = await openEmbeddedJobs(ctx, () => []);
  await expect(retryFailure(ctx, other.registry, failure.id)).rejects.toThrow("has no function");
  expect(await listFailures(ctx)).toHaveLength(1);
});

test("a run of a function that this build hasn't got waits for one that has", async () => {
  const executor = await openEmbeddedJobs(ctx, define);
  await executor.accept([{ id: "the-event", name: "test/happened", data: { subject: "a" }, ts: 0 }]);
  await runJobs(await openEmbeddedJobs(ctx, (setup) => define(setup).slice(1)));
  const rows = await shop().db.select().from(jobRuns);
  expect(rows.map(({ functionId, status }) => `${functionId} ${status}`).toSorted()).toEqual([
    "gomall-broken running",
    "gomall-sound completed",
  ]);
});
