import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { captures, orderLines, orders, payments, refunds, shipmentLines, shipments } from "@/db/schema";
import type { OrderId } from "@/shared/ids";
import { orderAtGateway, paidOrder } from "@/testing/buying";
import { useMailing } from "@/testing/mailing";
import { noLimits, useShop } from "@/testing/shop";
import { passDeadline } from "@/testing/time";
import { sendMail } from "./send-mail";

const shop = useShop();
const { idOf, inbox, placed, sender, variantId } = useMailing(shop);

test("a declined payment is told while it can be tried again", async () => {
  await orderAtGateway(shop(), variantId());
  await shop().db.update(payments).set({ failureCode: "insufficient_funds" });
  const [attempt] = await shop().db.select().from(payments);
  const name = { kind: "payment-failed", subjectId: attempt?.id ?? "" } as const;
  expect(await sendMail(sender(), name)).toBe("sent");
  expect((await inbox())[0]?.text).toContain("There weren’t enough funds on the card.");
  const other = await orderAtGateway(shop(), variantId(), { settings: noLimits });
  await passDeadline(shop(), other.token);
  const [late] = await shop()
    .db.select()
    .from(payments)
    .where(eq(payments.orderId, await idOf(other.token)));
  expect(await sendMail(sender(), { ...name, subjectId: late?.id ?? "" })).toBe("needless");
});

test("a refund is told once the gateway has made it", async () => {
  const { token } = await paidOrder(shop(), variantId());
  const name = { kind: "payment-refunded", subjectId: await insertRefund(await idOf(token)) } as const;
  expect(await sendMail(sender(), name)).toBe("needless");
  await shop().db.update(refunds).set({ status: "succeeded" });
  expect(await sendMail(sender(), name)).toBe("sent");
  expect((await inbox())[0]?.text).toContain("You sent things back. We have sent €5.00 back");
});

test("a parcel is told with what is in it and how to follow it", async () => {
  const { token } = await paidOrder(shop(), variantId(), { quantity: 2 });
  const orderId = await idOf(token);
  const [line] = await shop().db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const shipmentId = shop().context().newId<"shipment">();
  await shop()
    .db.insert(shipments)
    .values({
      ...{ id: shipmentId, orderId, carrier: "DHL", trackingNumber: "0034", status: "shipped" },
      shippedAt: new Date(),
    });
  if (line)
    await shop().db.insert(shipmentLines).values({ shipmentId, orderLineId: line.id, orderId, quantity: 1 });
  await shop().db.update(orders).set({ fulfilmentStatus: "partial" }).where(eq(orders.id, orderId));
  expect(await sendMail(sender(), { kind: "order-shipped", subjectId: shipmentId })).toBe("sent");
  const [mail] = await inbox();
  expect(mail?.subject).toMatch(/^Part of order GM-/);
  expect(mail?.text).toMatch(/Carrier: DHL\nTracking number: 0034/);
  expect(mail?.text).toContain("Harbour wool coat\nQuantity 1");
});

test("the end of an order isn't told when late money has revived it", async () => {
  const revived = await placed();
  await shop().db.update(orders).set({ status: "placed" }).where(eq(orders.id, revived.id));
  expect(await sendMail(sender(), { kind: "order-expired", subjectId: revived.id })).toBe("needless");
});

/** A promised refund of 5 EUR; returns its id. */
async function insertRefund(orderId: OrderId): Promise<string> {
  const [capture] = await shop().db.select().from(captures).where(eq(captures.orderId, orderId));
  if (!capture) throw new Error("No capture");
  const id = shop().context().newId<"refund">();
  await shop()
    .db.insert(refunds)
    .values({
      ...{ id, orderId, captureId: capture.id, amountMinor: 500, currency: "EUR", reason: "returned" },
      ...{ status: "pending", createdAt: new Date() },
    });
  return id;
}
