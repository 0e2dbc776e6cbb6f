import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { orders, users } from "@/db/schema";
import { makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
import { order, place, quoteFor } from "@/testing/buying";
import { makeProduct, makeShipping, makeTaxRate, someone } from "@/testing/factories";
import { refusalOf } from "@/testing/refusals";
import { noLimits, type TestGuest, useShop } from "@/testing/shop";
import { adoptOrders } from "./adopt-orders";

const shop = useShop();
let account: TestAccount;
let variantId: Awaited<ReturnType<typeof makeProduct>>["variantId"];

beforeEach(async () => {
  await makeShipping(shop().context());
  await makeTaxRate(shop().context(), { ratePpm: 190_000 });
  account = await makeAccount(shop().context());
  ({ variantId } = await makeProduct(shop().context(), { stock: 100, title: "Lamp" }));
});

const adopt = () => adoptOrders(shop().context(), account.userId);
const ownerOf = async (token: string) =>
  (await shop().db.select({ userId: orders.userId }).from(orders).where(eq(orders.token, token)))[0]?.userId;
const buyAs = async (who: TestGuest, email = "else@example.com") =>
  place(who, await quoteFor(who, variantId, { quantity: 2, details: { ...someone(), email } }));
const buyAsGuest = (email: string) =>
  order(shop(), variantId, { details: { ...someone(), email }, settings: noLimits });

describe("an order", () => {
  test("stands in the account of whoever was signed in, whatever e-mail it has", async () => {
    const signedIn = await signInAs(shop(), account);
    const { token, number } = await buyAs(signedIn);
    expect(await ownerOf(token)).toBe(account.userId);
    const { orders: mine, next } = await signedIn.api.orders.listMine({});
    expect(mine).toMatchObject([
      { number, token, status: "awaiting_payment", itemCount: 2, firstTitle: "Lamp" },
    ]);
    expect(next).toBeNull();
  });

  test("of a guest is nobody's", async () => {
    const { token } = await buyAsGuest("guest@example.com");
    expect(await ownerOf(token)).toBeNull();
  });

  test("is still there for whoever has its link", async () => {
    const { token } = await buyAs(await signInAs(shop(), account));
    expect(await shop().guest().api.orders.getByToken({ token, locale: "en" })).toMatchObject({ token });
  });
});

describe("taking over a guest's orders", () => {
  test("takes those of the same address, however it is written, once", async () => {
    const { token } = await buyAsGuest(account.email.toUpperCase());
    const other = await buyAsGuest("somebody.else@example.com");
    expect(await adopt()).toBe(1);
    expect(await adopt()).toBe(0);
    expect(await ownerOf(token)).toBe(account.userId);
    expect(await ownerOf(other.token)).toBeNull();
  });

  test.each([
    ["unconfirmed", { verifiedAt: null }],
    ["disabled", { disabledAt: new Date() }],
    ["deleted", { deletedAt: new Date() }],
  ])("takes none for an account that is %s", async (_, state) => {
    const { token } = await buyAsGuest(account.email);
    await shop().db.update(users).set(state).where(eq(users.id, account.userId));
    expect(await adopt()).toBe(0);
    expect(await ownerOf(token)).toBeNull();
  });

  test("takes none that is another account's, or was a deleted one's", async () => {
    const other = await makeAccount(shop().context());
    const { token } = await buyAs(await signInAs(shop(), other), account.email);
    const past = await buyAsGuest(account.email);
    await shop()
      .db.update(orders)
      .set({ blankAfter: new Date("2100-01-01") })
      .where(eq(orders.token, past.token));
    expect(await adopt()).toBe(0);
    expect(await ownerOf(token)).toBe(other.userId);
    expect(await ownerOf(past.token)).toBeNull();
  });

  test("by many at once takes each once", async () => {
    await buyAsGuest(account.email);
    await buyAsGuest(account.email);
    const taken = await Promise.all(Array.from({ length: 5 }, adopt));
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});

describe("the list of one's own orders", () => {
  test("goes on behind each page, newest first, without gaps or repeats", async () => {
    for (let count = 0; count < 12; count += 1) await buyAsGuest(account.email);
    await adopt();
    // Two at the very same moment, on either side of the page's end.
    await shop()
      .db.update(orders)
      .set({ createdAt: new Date("2026-01-01") });
    const { api } = await signInAs(shop(), account);
    const first = await api.orders.listMine({});
    expect(first.orders).toHaveLength(10);
    const second = await api.orders.listMine({ after: first.next ?? "" });
    expect(second).toMatchObject({ next: null });
    const numbers = [...first.orders, ...second.orders].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(12);
  });

  test("shows nobody else's, also behind another's order", async () => {
    const { number } = await buyAsGuest(account.email);
    await adopt();
    const { api } = await signInAs(shop(), await makeAccount(shop().context()));
    expect(await api.orders.listMine({})).toEqual({ orders: [], next: null });
    expect(await api.orders.listMine({ after: number })).toEqual({ orders: [], next: null });
  });

  test("is for whoever is signed in", async () => {
    expect(await refusalOf(shop().guest().api.orders.listMine({}))).toMatchObject({
      code: "SIGN_IN_REQUIRED",
    });
  });
});
