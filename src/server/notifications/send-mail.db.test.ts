import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  captures,
  mailLog,
  orderLines,
  orders,
  payments,
  refunds,
  shipmentLines,
  shipments,
} from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Env } from "@/server/platform/env";
import type { OrderId } from "@/shared/ids";
import { orderAtGateway, order as orderOf, paidOrder } from "@/testing/buying";
import { makeProduct, makeShipping, makeTaxRate, someone } from "@/testing/factories";
import { mailsIn, setMailFaults } from "@/testing/mail";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { drainOutbox, expireOverdue, passDeadline } from "@/testing/time";
import { claimLifeMs, claimMail } from "./mail-log";
import { listTroubledMails } from "./queries";
import { resendMail } from "./resend-mail";
import { sendMail } from "./send-mail";

const shop = useShop();
let variantId: Awaited<ReturnType<typeof makeProduct>>["variantId"];

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  await makeTaxRate(ctx);
  ({ variantId } = await makeProduct(ctx, { stock: 100, title: "Harbour wool coat" }));
});

function sender(settings?: Partial<Env>): Context {
  return shop().context(settings, { kind: "system", name: "mails" });
}

/** An order that awaits payment, of which no mail has gone out. */
async function placed() {
  const details = someone();
  const { token, guest } = await orderOf(shop(), variantId, { details, settings: noLimits });
  return { id: await idOf(token), token, guest, email: details.email };
}

async function idOf(token: string): Promise<OrderId> {
  const [row] = await shop().db.select({ id: orders.id }).from(orders).where(eq(orders.token, token));
  if (!row) throw new Error("No such order");
  return row.id;
}

const inbox = () => mailsIn(shop().mail);
const log = () => shop().db.select().from(mailLog);

describe("a mail", () => {
  test("goes to the buyer, from the shop, with a page, a text, and a header against auto-replies", async () => {
    const { id, token, email } = await placed();
    expect(await sendMail(sender(), { kind: "order-placed", subjectId: id })).toBe("sent");
    const [mail, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: "hello@shop.example", to: [email] });
    expect(mail?.messageId).toBe(`<order-placed.${id}@localhost>`);
    expect(mail?.headers).toContainEqual({ name: "From", value: "GoMall <hello@shop.example>" });
    expect(mail?.headers).toContainEqual({ name: "Auto-Submitted", value: "auto-generated" });
    expect(mail?.html).toContain(`/orders/${token}`);
    expect(mail?.text).toContain(`/orders/${token}`);
    expect(mail?.text).toContain("Harbour wool coat");
  });

  test("is sent once when it is told ten times, and ten times at once", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    const together = await Promise.allSettled(Array.from({ length: 10 }, () => sendMail(sender(), name)));
    expect(together.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (let time = 0; time < 10; time += 1) expect(await sendMail(sender(), name)).toBe("sent");
    expect(await inbox()).toHaveLength(1);
    expect(await log()).toMatchObject([{ status: "sent", attempts: 1 }]);
  });

  test("leaves neither the address nor the order's link in the log", async () => {
    const { id, token, email } = await placed();
    setMailFaults(shop().mail, { refuse: 1 });
    await sendMail(sender(), { kind: "order-placed", subjectId: id });
    const rows = JSON.stringify(await log());
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(email);
  });

  test("goes out in the language of the order", async () => {
    const { id } = await placed();
    await shop().db.update(orders).set({ locale: "zh" }).where(eq(orders.id, id));
    await sendMail(sender(), { kind: "order-placed", subjectId: id });
    expect((await inbox())[0]?.subject).toMatch(/^您的订单 GM-/);
  });

  test("isn't sent for somebody who asks over the web", async () => {
    const { id } = await placed();
    await expect(sendMail(shop().context(), { kind: "order-placed", subjectId: id })).rejects.toThrow(
      "guest",
    );
    expect(await log()).toEqual([]);
  });

  test("about nothing isn't sent", async () => {
    const subjectId = shop().context().newId();
    await expect(sendMail(sender(), { kind: "order-placed", subjectId })).rejects.toMatchObject({
      code: "ORDER_NOT_FOUND",
    });
    expect(await sendMail(sender(), { kind: "payment-refunded", subjectId })).toBe("needless");
    expect(await log()).toEqual([]);
  });

  test("that a person wants again is another mail", async () => {
    const { id } = await placed();
    await sendMail(sender(), { kind: "order-placed", subjectId: id });
    const [row] = await log();
    expect(await resendMail(sender(), row?.id ?? "")).toBe("sent");
    expect(await inbox()).toHaveLength(2);
    await expect(resendMail(sender(), id)).rejects.toThrow("no mail");
  });

  test("of a resend is another mail, once for each of its keys", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    await sendMail(sender(), name);
    const resendKey = shop().context().newId();
    for (let time = 0; time < 2; time += 1)
      expect(await sendMail(sender(), { ...name, resendKey })).toBe("sent");
    const [first, again, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(again?.messageId).not.toBe(first?.messageId);
    expect(await log()).toHaveLength(2);
  });
});

describe("a mail server that", () => {
  test("refuses the recipient for good is asked once, and the refusal is listed", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    setMailFaults(shop().mail, { refuse: 1 });
    expect(await sendMail(sender(), name)).toBe("refused");
    expect(await sendMail(sender(), name)).toBe("refused");
    expect(await inbox()).toEqual([]);
    expect(await listTroubledMails(sender())).toMatchObject([
      { status: "refused", subjectId: id, answer: expect.stringContaining("550 5.1.1") },
    ]);
  });

  test("refuses what the mail says is asked once", async () => {
    const { id } = await placed();
    setMailFaults(shop().mail, { refuseContent: 1 });
    expect(await sendMail(sender(), { kind: "order-placed", subjectId: id })).toBe("refused");
    expect(await log()).toMatchObject([{ answer: expect.stringContaining("554 5.7.1") }]);
  });

  test.each([{ defer: 1 }, { isDown: true }])("has no time (%j) is asked again", async (faults) => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    setMailFaults(shop().mail, faults);
    await expect(sendMail(sender(), name)).rejects.toThrow("didn't take");
    expect(await log()).toMatchObject([{ status: "waiting", attempts: 1 }]);
    setMailFaults(shop().mail, {});
    expect(await sendMail(sender(), name)).toBe("sent");
    expect(await log()).toMatchObject([{ status: "sent", attempts: 2 }]);
    expect(await inbox()).toHaveLength(1);
  });

  test("isn't there is asked again", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    await expect(sendMail(sender({ SMTP_URL: "smtp://127.0.0.1:9" }), name)).rejects.toThrow("ECONNREFUSED");
    expect(await sendMail(sender(), name)).toBe("sent");
  });

  test("takes the mail and loses its answer leaves it undecided: listed, and not sent again", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    setMailFaults(shop().mail, { loseReply: 1 });
    expect(await sendMail(sender(), name)).toBe("undecided");
    expect(await sendMail(sender(), name)).toBe("undecided");
    expect(await inbox()).toHaveLength(1);
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "undecided", subjectId: id }]);
  });

  test("doesn't answer in time leaves it undecided", async () => {
    const { id } = await placed();
    setMailFaults(shop().mail, { delayMs: 1_000 });
    const name = { kind: "order-placed", subjectId: id } as const;
    expect(await sendMail(sender({ MAIL_TIMEOUT_MS: 200 }), name)).toBe("undecided");
    // It arrives after all.
    await expect.poll(inbox).toHaveLength(1);
  });
});

describe("a sender that died between its claim and the mail's end", () => {
  const name = (subjectId: string) => ({ kind: "order-placed", subjectId, occasion: "first" }) as const;

  test("keeps others from sending while it could still be at work", async () => {
    const { id } = await placed();
    await claimMail(sender(), name(id));
    await expect(sendMail(sender(), name(id))).rejects.toThrow("being sent by another");
    expect(await listTroubledMails(sender())).toEqual([]);
  });

  test("leaves the mail undecided: listed, and not sent again", async () => {
    const { id } = await placed();
    await claimMail(sender(), name(id));
    await shop()
      .db.update(mailLog)
      .set({ claimedAt: new Date(Date.now() - claimLifeMs - 1_000) });
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "sending", subjectId: id }]);
    expect(await sendMail(sender(), name(id))).toBe("undecided");
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "undecided", subjectId: id }]);
    expect(await inbox()).toEqual([]);
  });
});

describe("a declined payment whose order has ended before its mail went out", () => {
  /** Its order is open until `end`. */
  async function declined() {
    const { token } = await orderAtGateway(shop(), variantId);
    await shop().db.update(payments).set({ failureCode: "insufficient_funds" });
    const [attempt] = await shop().db.select().from(payments);
    const name = { kind: "payment-failed", subjectId: attempt?.id ?? "" } as const;
    return { name, end: () => passDeadline(shop(), token) };
  }

  test("leaves no mail that waits", async () => {
    const { name, end } = await declined();
    setMailFaults(shop().mail, { isDown: true });
    await expect(sendMail(sender(), name)).rejects.toThrow("didn't take");
    await end();
    expect(await sendMail(sender(), name)).toBe("needless");
    expect(await log()).toEqual([]);
  });

  test("leaves a mail undecided whose sender died over it, and not before that is sure", async () => {
    const { name, end } = await declined();
    await claimMail(sender(), { ...name, occasion: "first" });
    await end();
    await expect(sendMail(sender(), name)).rejects.toThrow("being sent by another");
    await shop()
      .db.update(mailLog)
      .set({ claimedAt: new Date(Date.now() - claimLifeMs - 1_000) });
    expect(await sendMail(sender(), name)).toBe("undecided");
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "undecided" }]);
  });
});

describe("what happens to an order is told by mail:", () => {
  test("placed and paid", async () => {
    const { token } = await paidOrder(shop(), variantId);
    await expectSettled(shop());
    await drainOutbox(shop());
    const [received, orderPlaced, ...others] = (await inbox()).sort(bySubject);
    expect(others).toEqual([]);
    expect(received?.subject).toMatch(/^Payment received for order GM-/);
    expect(orderPlaced?.subject).toMatch(/^Your order GM-/);
    // It was paid before anybody asked for it.
    expect(orderPlaced?.text).not.toContain("Please pay");
    expect(received?.text).toContain(`/orders/${token}`);
  });

  test("placed and cancelled", async () => {
    const { guest, token } = await placed();
    await drainOutbox(shop());
    await guest.api.orders.cancel({ token });
    await drainOutbox(shop());
    const [cancelled, orderPlaced, ...others] = (await inbox()).sort(bySubject);
    expect(others).toEqual([]);
    expect(cancelled?.text).toContain("You cancelled it. Nothing was charged.");
    expect(orderPlaced?.text).toContain("Please pay by");
  });

  test("expired, unless late money has revived it", async () => {
    const { token } = await placed();
    await passDeadline(shop(), token);
    await expireOverdue(shop());
    await drainOutbox(shop());
    expect((await inbox()).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining("has ended"),
    );
    const revived = await placed();
    await shop().db.update(orders).set({ status: "placed" }).where(eq(orders.id, revived.id));
    expect(await sendMail(sender(), { kind: "order-expired", subjectId: revived.id })).toBe("needless");
  });

  test("a declined payment, while it can be tried again", async () => {
    await orderAtGateway(shop(), variantId);
    await shop().db.update(payments).set({ failureCode: "insufficient_funds" });
    const [attempt] = await shop().db.select().from(payments);
    const name = { kind: "payment-failed", subjectId: attempt?.id ?? "" } as const;
    expect(await sendMail(sender(), name)).toBe("sent");
    expect((await inbox())[0]?.text).toContain("There weren’t enough funds on the card.");
    const other = await orderAtGateway(shop(), variantId, { settings: noLimits });
    await passDeadline(shop(), other.token);
    const [late] = await shop()
      .db.select()
      .from(payments)
      .where(eq(payments.orderId, await idOf(other.token)));
    expect(await sendMail(sender(), { ...name, subjectId: late?.id ?? "" })).toBe("needless");
  });

  test("a refund, once the gateway has made it", async () => {
    const { token } = await paidOrder(shop(), variantId);
    const name = { kind: "payment-refunded", subjectId: await insertRefund(await idOf(token)) } as const;
    expect(await sendMail(sender(), name)).toBe("needless");
    await shop().db.update(refunds).set({ status: "succeeded" });
    expect(await sendMail(sender(), name)).toBe("sent");
    expect((await inbox())[0]?.text).toContain("You sent things back. We have sent €5.00 back");
  });

  test("a parcel, with what is in it and how to follow it", async () => {
    const { token } = await paidOrder(shop(), variantId, { quantity: 2 });
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
      await shop()
        .db.insert(shipmentLines)
        .values({ shipmentId, orderLineId: line.id, orderId, quantity: 1 });
    await shop().db.update(orders).set({ fulfilmentStatus: "partial" }).where(eq(orders.id, orderId));
    expect(await sendMail(sender(), { kind: "order-shipped", subjectId: shipmentId })).toBe("sent");
    const [mail] = await inbox();
    expect(mail?.subject).toMatch(/^Part of order GM-/);
    expect(mail?.text).toMatch(/Carrier: DHL\nTracking number: 0034/);
    expect(mail?.text).toContain("Harbour wool coat\nQuantity 1");
  });
});

test("an order goes on while the mail server is down, and its mails follow when it is back", async () => {
  setMailFaults(shop().mail, { isDown: true });
  const { token } = await paidOrder(shop(), variantId);
  await drainOutbox(shop());
  expect((await shop().guest().api.orders.getStatus({ token })).status).toBe("placed");
  expect(await inbox()).toEqual([]);
  setMailFaults(shop().mail, {});
  await expectSettled(shop());
  expect(await inbox()).toHaveLength(2);
});

function bySubject(a: { subject: string }, b: { subject: string }): number {
  return a.subject < b.subject ? -1 : 1;
}

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
