import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { captures, orderHistory, orders, payments, refunds, webhookEvents } from "@/db/schema";
import { databaseClock } from "@/server/platform/clock";
import { orderAtGateway, secondSession } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, signatureOf, webhooksOf } from "@/testing/gateway";
import { type Door, openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { drainOutbox, expireOverdue, passDeadline } from "@/testing/time";

const shop = useShop();
let door: Door;
let placed: Awaited<ReturnType<typeof orderAtGateway>>;

beforeEach(async () => {
  await makeShipping(shop().context());
  const { variantId } = await makeProduct(shop().context());
  placed = await orderAtGateway(shop(), variantId);
  door = openDoor(shop());
});

const send = (body: string, signature: string | null = signatureOf(body)) => door.webhook(body, signature);
const told = () => webhooksOf(shop().gateway, placed.sessionId);
const statusNow = async () => (await shop().db.select().from(orders))[0]?.status;

/** The body that tells of the order's payment. */
async function payment(): Promise<string> {
  await payAtGateway(shop().gateway, placed.sessionId);
  return told().find(({ type }) => type === "checkout.session.completed")?.body ?? "";
}

test("a signed webhook is taken in and places the order", async () => {
  expect(await send(await payment())).toMatchObject({ status: 200, json: { received: true } });
  expect(await statusNow()).toBe("placed");
  await expectSettled(shop());
});

describe("a webhook is refused, changes nothing and is noted as an attack", () => {
  const forgeries: Record<string, (body: string) => [body: string, signature: string | null]> = {
    "without a signature": (body) => [body, null],
    "with an empty signature": (body) => [body, ""],
    "with a signature that is none": (body) => [body, "t=1,v1=nonsense"],
    "signed with another secret": (body) => [body, signatureOf(body, { secret: "whsec_of_somebody_else" })],
    "signed by the version that is no longer taken": (body) => [
      body,
      signatureOf(body).replace("v1=", "v0="),
    ],
    "that was written anew": (body) => [JSON.stringify(JSON.parse(body)), signatureOf(body)],
    "with another amount": (body) => [
      body.replace(/"amount_total": \d+/, '"amount_total": 1'),
      signatureOf(body),
    ],
    "with a byte more": (body) => [`${body} `, signatureOf(body)],
    "six minutes old": (body) => [body, signatureOf(body, { ageSeconds: 360 })],
    "whose time was moved to now": (body) => {
      const old = signatureOf(body, { ageSeconds: 360 });
      return [body, old.replace(/t=\d+/, `t=${Math.floor(Date.now() / 1000)}`)];
    },
  };

  test.each(Object.entries(forgeries))("%s", async (_, forge) => {
    const answer = await send(...forge(await payment()));
    expect(answer).toMatchObject({ status: 400, json: { error: "WEBHOOK_SIGNATURE_INVALID" } });
    expect(await statusNow()).toBe("awaiting_payment");
    expect([await shop().db.$count(captures), await shop().db.$count(webhookEvents)]).toEqual([0, 0]);
    expect(door.logged).toMatchObject([{ security: true, code: "WEBHOOK_SIGNATURE_INVALID" }]);
  });
});

describe("a webhook is taken in", () => {
  afterEach(async () => {
    vi.useRealTimers();
    await databaseClock().synchronise(shop().db);
  });

  test("by a process whose own clock is ten minutes ahead", async () => {
    const body = await payment();
    const signature = signatureOf(body);
    vi.useFakeTimers({ now: Date.now() + 600_000, toFake: ["Date"] });
    await databaseClock().synchronise(shop().db);
    expect(await send(body, signature)).toMatchObject({ status: 200 });
  });

  test("four minutes old", async () => {
    const body = await payment();
    expect(await send(body, signatureOf(body, { ageSeconds: 240 }))).toMatchObject({ status: 200 });
  });

  test("with two signatures, while the secret is being changed", async () => {
    const body = await payment();
    const [time, ours] = signatureOf(body).split(",");
    expect(await send(body, `${time},v1=${"0".repeat(64)},${ours}`)).toMatchObject({ status: 200 });
  });

  test("a hundred times at once, and is one payment", async () => {
    const body = await payment();
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await shop().db.$count(captures)).toBe(1);
    expect(await shop().db.$count(orderHistory)).toBe(3);
    await expectSettled(shop());
  });

  test("of a kind that the shop doesn't act on", async () => {
    const body = (await payment()).replace('"checkout.session.completed"', '"customer.created"');
    expect(await send(body)).toMatchObject({ status: 200 });
    expect(await statusNow()).toBe("awaiting_payment");
  });
});

describe("money that doesn't match", () => {
  test("in its amount is refunded", async () => {
    const other = await secondSession(shop(), placed.sessionId, 50);
    await payAtGateway(shop().gateway, other);
    for (const { body } of webhooksOf(shop().gateway, other)) expect((await send(body)).status).toBe(200);
    expect(await statusNow()).toBe("awaiting_payment");
    await expectSettled(shop());
    expect(await shop().db.select().from(refunds)).toMatchObject([
      { reason: "amount_mismatch", status: "succeeded" },
    ]);
  });

  test("in its currency is refunded, whatever the number", async () => {
    const body = (await payment()).replaceAll('"currency": "eur"', '"currency": "usd"');
    expect((await send(body)).status).toBe(200);
    expect(await statusNow()).toBe("awaiting_payment");
    expect(await shop().db.select().from(refunds)).toMatchObject([
      { reason: "amount_mismatch", currency: "USD" },
    ]);
    await expectSound(shop());
  });

  test("in its order is nobody's: 404, and nothing is written", async () => {
    const [row] = await shop().db.select().from(payments);
    const body = (await payment()).replaceAll(row?.id ?? "", crypto.randomUUID());
    expect(await send(body)).toMatchObject({ status: 404, json: { error: "PAYMENT_UNKNOWN" } });
    expect(await shop().db.$count(captures)).toBe(0);
    await expectSound(shop());
  });

  test("that names no payment at all is nobody's", async () => {
    const [row] = await shop().db.select().from(payments);
    for (const id of ["", "' OR 1=1", "\\u0000", "🍣"]) {
      const body = (await payment()).replaceAll(row?.id ?? "", id);
      expect(await send(body)).toMatchObject({ status: 404 });
    }
  });

  test("a decline of no payment of this shop is taken in and changes nothing", async () => {
    const [row] = await shop().db.select().from(payments);
    await payAtGateway(shop().gateway, placed.sessionId, "4000000000000002");
    const [decline] = told();
    expect((await send((decline?.body ?? "").replaceAll(row?.id ?? "", "🍣"))).status).toBe(200);
    expect(await shop().db.select().from(payments)).toMatchObject([{ failureCode: null }]);
  });
});

describe("out of order", () => {
  test("a decline told after the payment changes nothing", async () => {
    await payAtGateway(shop().gateway, placed.sessionId, "4000000000000002");
    await payment();
    for (const { body } of told().toReversed()) expect((await send(body)).status).toBe(200);
    const view = await placed.guest.api.orders.getByToken({ token: placed.token, locale: "en" });
    expect(view).toMatchObject({ status: "placed", paymentStatus: "paid" });
    await expectSettled(shop());
  });

  test("refunds told before they are known, and payments told after, end in the same state", async () => {
    await placed.guest.api.orders.getStatus({ token: placed.token });
    const second = await secondSession(shop(), placed.sessionId);
    await send(await payment());
    await payAtGateway(shop().gateway, second);
    for (const { body } of webhooksOf(shop().gateway, second)) await send(body);
    await drainOutbox(shop());
    const all = [...told(), ...webhooksOf(shop().gateway, second)];
    for (const { body } of all.toReversed()) expect((await send(body)).status).toBe(200);
    expect(await statusNow()).toBe("placed");
    expect(await shop().db.select().from(refunds)).toMatchObject([{ status: "succeeded" }]);
    await expectSettled(shop());
  });

  test("the end of a session told after its order has a new one leaves the new one alone", async () => {
    await passDeadline(shop(), placed.token);
    await expireOverdue(shop());
    for (const { body } of told()) expect((await send(body)).status).toBe(200);
    expect(await statusNow()).toBe("expired");
    await expectSettled(shop());
  });
});

test("a payment that can't be written down now is asked for again: 500, and nothing said", async () => {
  const body = await payment();
  const broken = openDoor({ ...shop(), db: { ...shop().db, select: undefined } as never });
  const answer = await broken.webhook(body, signatureOf(body));
  expect(answer).toMatchObject({ status: 500, json: { error: "INTERNAL" } });
  door = openDoor(shop());
  expect((await send(body)).status).toBe(200);
  expect(await statusNow()).toBe("placed");
});
