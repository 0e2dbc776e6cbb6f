import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { customerAddresses, orderLines, orders, refunds, returns, shipments, users } from "@/db/schema";
import type { OrderId } from "@/shared/ids";
import { routes } from "@/shared/routes";
import type { TestAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "../support/accounts";
import { apiOfGuest, orderByApi } from "../support/api";
import { type BareClient, bareClient, signedInClient } from "../support/bare-client";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import type { RawAnswer } from "../support/raw-request";
import { goToPayment, payAndBeThanked } from "../support/shopper";
import { somebodyOfStaff } from "../support/staff-accounts";
import { expect, requiredVariable, test } from "../support/test";

const baseUrl = () => requiredVariable("E2E_BASE_URL");

const signedIn = (account: TestAccount) => signedInClient(baseUrl(), account);

const isWrite = (status: number) => status === 405;

/** Calls a procedure with an input, as what it is: its own answer to a GET tells. */
async function callAny(client: BareClient, path: string, input?: unknown) {
  const asked = await client.ask(path, input);
  return isWrite(asked.status) ? client.call(path, input) : asked;
}

const { address } = somebody();

async function addTo(client: BareClient): Promise<string> {
  const { text } = await client.call("identity.addAddress", { address, isDefault: false });
  return JSON.parse(text).result.data.json.addressId;
}

test("what belongs to somebody else is as good as not there: addresses, sessions", async ({ db }) => {
  const [account, other] = [await somebodyWithAccount(db), await somebodyWithAccount(db)];
  const [client, stranger] = [await signedIn(account), await signedIn(other)];
  const addressId = await addTo(client);
  const sessionId: string = JSON.parse((await client.ask("identity.listSessions")).text).result.data.json[0]
    .id;
  const book = () => db.select().from(customerAddresses).where(eq(customerAddresses.userId, account.userId));
  const before = await book();
  const calls: [string, Record<string, unknown>, string][] = [
    ["identity.getAddress", { addressId }, "addressId"],
    ["identity.changeAddress", { addressId, address, isDefault: true }, "addressId"],
    ["identity.removeAddress", { addressId }, "addressId"],
    ["identity.chooseDefaultAddress", { addressId }, "addressId"],
    ["identity.endSession", { sessionId }, "sessionId"],
  ];
  for (const [path, input, key] of calls) {
    const anothers = await callAny(stranger, path, input);
    const nobodys = await callAny(stranger, path, { ...input, [key]: randomUUID() });
    expect([path, anothers.status]).toEqual([path, 404]);
    const withoutId = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID");
    expect(withoutId(anothers.text), path).toBe(withoutId(nobodys.text));
  }
  expect(await book()).toEqual(before);
  expect(await client.isSignedIn()).toBe(true);
  expect((await stranger.ask("identity.listAddresses")).text).not.toContain(addressId);
});

interface PaidOrder {
  readonly orderId: string;
  readonly lineId: string;
  readonly token: string;
}

async function linesOf(db: Database, orderId: string) {
  return db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId as never));
}

test("another's address, line, parcel or return within one's own is refused, and nothing is done to either", async ({
  shopper,
  db,
}) => {
  const [mine, theirs] = [await buy(), await buy()];
  const staff = await signedIn(await somebodyOfStaff(db, "admin"));
  const key = randomUUID();
  const line = (lineId: string) => [{ lineId, quantity: 1 }];
  const send = (order: PaidOrder, lineId: string) =>
    staff.call("orders.ship", {
      ...{ orderId: order.orderId, idempotencyKey: randomUUID(), carrier: "DHL", lines: line(lineId) },
    });
  const doneBy = async (call: Promise<RawAnswer>) => JSON.parse((await call).text).result.data.json;
  const { shipmentId: arrived } = await doneBy(send(theirs, theirs.lineId));
  await staff.call("orders.deliver", { orderId: theirs.orderId, shipmentId: arrived });
  const back = { token: theirs.token, reason: "other", lines: [{ position: 0, quantity: 1 }] };
  const { returnId } = await doneBy(bareClient(baseUrl()).call("orders.requestReturn", back));
  const { shipmentId } = await doneBy(send(theirs, theirs.lineId));
  const before = await everything();
  const refused = {
    "a line in a parcel": await send(mine, theirs.lineId),
    "a line in a refund": await staff.call("orders.refund", {
      ...{ orderId: mine.orderId, idempotencyKey: key },
      refund: { kind: "pieces", lines: line(theirs.lineId) },
    }),
    "a parcel": await staff.call("orders.deliver", { orderId: mine.orderId, shipmentId }),
    "a return": await staff.call("orders.receiveReturn", {
      ...{ orderId: mine.orderId, returnId, isResellable: true },
    }),
    "a declined return": await staff.call("orders.declineReturn", {
      ...{ orderId: mine.orderId, returnId, answer: "No." },
    }),
  };
  for (const [what, { status, text }] of Object.entries(refused)) {
    expect([what, status >= 400 && status < 500], text).toEqual([what, true]);
    for (const id of [theirs.orderId, theirs.lineId]) expect(text, what).not.toContain(id);
  }
  expect(await everything()).toEqual(before);

  const [account, other] = [await somebodyWithAccount(db), await somebodyWithAccount(db)];
  const addressId = await addTo(await signedIn(other));
  const client = await signedIn(account);
  expect((await client.call("identity.chooseDefaultAddress", { addressId })).status).toBe(404);
  const [row] = await db.select().from(users).where(eq(users.id, account.userId));
  expect(row?.defaultAddressId).toBeNull();

  async function buy(): Promise<PaidOrder> {
    const [product, person] = [await makeProduct(db), somebody()];
    await goToPayment(shopper, product, person, 2);
    await payAndBeThanked(shopper);
    const { id, token } = await orderOf(db, person);
    return { orderId: id, lineId: (await linesOf(db, id))[0]?.id ?? "", token };
  }

  async function everything() {
    const ids = [mine.orderId, theirs.orderId] as OrderId[];
    return {
      orders: await db.select().from(orders).where(inArray(orders.id, ids)),
      lines: await db.select().from(orderLines).where(inArray(orderLines.orderId, ids)),
      parcels: await db.select().from(shipments).where(inArray(shipments.orderId, ids)),
      returns: await db.select().from(returns).where(inArray(returns.orderId, ids)),
      refunds: await db.select().from(refunds).where(inArray(refunds.orderId, ids)),
    };
  }
});

test("an order's number opens nothing, nor do the numbers next to it", async ({ db }) => {
  const product = await makeProduct(db, { stock: 5 });
  const [person, other] = [somebody(), somebody()];
  const api = apiOfGuest(baseUrl());
  const { number, token } = await orderByApi(api, { product, person });
  const { number: anothers } = await orderByApi(apiOfGuest(baseUrl()), { product, person: other });
  const client = await signedIn(await somebodyWithAccount(db));
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const walk = [...alphabet].map((letter) => number.slice(0, -1) + letter);
  const guesses = [...walk, anothers, anothers.toLowerCase(), token.slice(1), `${token}A`, `${token}%00`];
  for (const guess of guesses) {
    const asked = await client.ask("orders.getByToken", { token: guess, locale: "en" });
    expect([guess, asked.status]).toEqual([guess, 400]);
    expect(asked.text).not.toContain(person.email);
    const cancelled = await client.call("orders.cancel", { token: guess });
    expect([guess, cancelled.status]).toEqual([guess, 400]);
    expect(await client.ask("orders.listMine", { after: guess.slice(0, 12) })).toMatchObject({
      text: expect.stringMatching(/"orders":\[\]|INPUT_INVALID/),
    });
  }
  for (const path of [number, anothers, token.slice(1), `${token}A`].flatMap((guess) => [
    ...[routes.order("en", guess), routes.checkoutResult("zh", guess)],
  ])) {
    const page = await client.send(path);
    expect([path, page.status]).toEqual([path, 404]);
    for (const { email, address } of [person, other])
      for (const leak of [email, address.line1]) expect(page.text).not.toContain(leak);
  }
  expect(await db.$count(orders, eq(orders.number, number))).toBe(1);
  expect(await orderOf(db, person)).toMatchObject({ status: "awaiting_payment" });
});
