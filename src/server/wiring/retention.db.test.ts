import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  cartLines,
  carts,
  idempotencyKeys,
  jobRuns,
  jobSchedules,
  orders,
  outbox,
  quotes,
} from "@/db/schema";
import { openEmbeddedJobs } from "@/server/platform/jobs";
import { order, quoteFor } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { movable } from "@/testing/frozen";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import { jobFunctions } from "./jobs";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  await makeShipping(shop().context());
  product = await makeProduct(shop().context(), { stock: 9 });
});

/** What the schedules do in the day that begins so many hours from now. */
async function dayAfter(hours: number) {
  const { ctx, wait } = movable(shop().context());
  wait(hours * 3_600);
  await shop().db.delete(jobSchedules);
  const executor = await openEmbeddedJobs(ctx, jobFunctions);
  await runJobs(executor);
  wait(24 * 3_600);
  await runJobs(executor);
}

test("a cart that nobody has touched for as long as its cookie lives goes, with its lines and quotes; its orders stay", async () => {
  const placed = await order(shop(), product.variantId);
  await quoteFor(placed.guest, product.variantId);
  await dayAfter(179 * 24 - 1);
  expect(await shop().db.select().from(carts)).toHaveLength(1);
  await dayAfter(180 * 24);
  expect(await shop().db.select().from(carts)).toEqual([]);
  expect(await shop().db.select().from(cartLines)).toEqual([]);
  expect(await shop().db.select().from(orders)).toHaveLength(1);
});

test("a quote goes a day after it ran out", async () => {
  await quoteFor(shop().guest(), product.variantId);
  await dayAfter(0);
  expect(await shop().db.select().from(quotes)).toHaveLength(1);
  await dayAfter(2);
  expect(await shop().db.select().from(quotes)).toEqual([]);
});

describe("of what the platform wrote down", () => {
  test("delivered events go after a week; what waits stays, however old", async () => {
    await order(shop(), product.variantId);
    await order(shop(), product.variantId);
    const [first] = await shop().db.select().from(outbox);
    if (!first) throw new Error("No event");
    await shop()
      .db.update(outbox)
      .set({ dueAt: null, deliveredAt: new Date() })
      .where(eq(outbox.id, first.id));
    await dayAfter(6 * 24 - 1);
    expect(await shop().db.select().from(outbox)).toHaveLength(2);
    await dayAfter(7 * 24);
    const left = await shop().db.select().from(outbox);
    expect(left.map(({ deliveredAt }) => deliveredAt)).toEqual([null]);
  });

  test("answers to requests that named a key go after two days", async () => {
    await order(shop(), product.variantId);
    await dayAfter(23);
    expect(await shop().db.select().from(idempotencyKeys)).toHaveLength(1);
    await dayAfter(48);
    expect(await shop().db.select().from(idempotencyKeys)).toEqual([]);
  });

  test("runs that ended go after a week; what runs stays", async () => {
    const ended = { functionId: "gomall-gone", event: {}, attempt: 0, createdAt: new Date() };
    const { newId } = shop().context();
    await shop()
      .db.insert(jobRuns)
      .values([
        { ...ended, id: newId<"job_run">(), onceKey: "a", status: "completed", endedAt: new Date() },
        { ...ended, id: newId<"job_run">(), onceKey: "b", status: "running", dueAt: new Date() },
      ]);
    const left = async () => {
      const rows = await shop().db.select().from(jobRuns).where(eq(jobRuns.functionId, "gomall-gone"));
      return rows.map(({ status }) => status).toSorted();
    };
    await dayAfter(6 * 24 - 1);
    expect(await left()).toEqual(["completed", "running"]);
    await dayAfter(7 * 24);
    expect(await left()).toEqual(["running"]);
  });
});
