import { beforeEach, expect, test } from "vitest";
import { captures, orders, refunds } from "@/db/schema";
import { paidOrder, pay, secondSession } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, readLedger } from "@/testing/gateway";
import { moveRefund } from "@/testing/other-hands";
import { useShop } from "@/testing/shop";
import { drainOutbox } from "@/testing/time";
import { compareWithGateway } from "./compare-with-gateway";

const shop = useShop();
let total: string;

/** A paid order, and a second capture of it that was refunded. */
beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  const { variantId } = await makeProduct(ctx);
  const { sessionId } = await paidOrder(shop(), variantId);
  await pay(shop(), await secondSession(shop(), sessionId));
  await drainOutbox(shop());
  const [order] = await shop().db.select().from(orders);
  total = `${order?.totalMinor} EUR`;
});

const compare = async () => compareWithGateway(shop().db, await readLedger(shop().gateway));
const anId = expect.stringMatching(/^(pi|re)_/);

test("nothing differs when both know the same", async () => {
  expect(await compare()).toEqual([]);
});

test("a capture that we never heard of is told", async () => {
  const other = await paidOrder(shop(), (await makeProduct(shop().context())).variantId);
  const third = await secondSession(shop(), other.sessionId, 1234);
  await payAtGateway(shop().gateway, third);
  expect(await compare()).toEqual([{ kind: "capture", providerId: anId, ours: null, theirs: "1234 EUR" }]);
});

test("a capture that the gateway doesn't know is told", async () => {
  const [row] = await shop().db.select().from(captures);
  if (!row) throw new Error("No capture");
  await shop()
    .db.insert(captures)
    .values({ ...row, id: shop().context().newId(), providerId: "pi_of_nobody", appliedOrderId: null });
  expect(await compare()).toEqual([
    { kind: "capture", providerId: "pi_of_nobody", ours: total, theirs: null },
  ]);
});

test("a capture of another amount or currency is told", async () => {
  await shop().db.update(captures).set({ amountMinor: 1 });
  expect(await compare()).toMatchObject([
    { kind: "capture", ours: "1 EUR", theirs: total },
    { kind: "capture", ours: "1 EUR", theirs: total },
  ]);
});

test("a refund that we don't know, or know as unsettled, is told", async () => {
  await shop().db.update(refunds).set({ status: "pending" });
  expect(await compare()).toEqual([
    { kind: "refund", providerId: anId, ours: null, theirs: expect.stringContaining(total) },
  ]);
});

test("a refund that the bank refused is on neither side", async () => {
  const [row] = await shop().db.select().from(refunds);
  await moveRefund(shop(), row?.providerId ?? "", "failed");
  expect(await compare()).toMatchObject([{ kind: "refund", providerId: row?.providerId, theirs: null }]);
  await shop().db.update(refunds).set({ status: "failed" });
  expect(await compare()).toEqual([]);
});

test("a refund that the gateway doesn't know is told", async () => {
  await shop().db.update(refunds).set({ providerId: "re_of_nobody" });
  expect((await compare()).filter(({ theirs }) => theirs === null)).toMatchObject([
    { kind: "refund", providerId: "re_of_nobody" },
  ]);
});

test("what is no ledger is refused", async () => {
  await expect(compareWithGateway(shop().db, { payment_intents: [{ id: 1 }] })).rejects.toThrow();
});
