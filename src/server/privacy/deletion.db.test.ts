import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  auditEvents,
  cartLines,
  carts,
  checkouts,
  customerAddresses,
  knownDevices,
  oauthAccounts,
  orderHistory,
  orders,
  quotes,
  recoveryCodes,
  sessions,
  userRoles,
  users,
  userTokens,
} from "@/db/schema";
import { readSession } from "@/server/identity";
import { newId, type VariantId } from "@/shared/ids";
import {
  makeAccount,
  newestSecret,
  type SignedInGuest,
  signInAs,
  type TestAccount,
} from "@/testing/accounts";
import { order, orderOf, place, quoteFor } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { outcomeOf, tally } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";

const shop = useShop();
let variantId: VariantId;
let account: TestAccount;
let guest: SignedInGuest;

beforeEach(async () => {
  await makeShipping(shop().context());
  ({ variantId } = await makeProduct(shop().context(), { stock: 9 }));
  account = await makeAccount(shop().context(), { name: "Ada Byron" });
  guest = await signInAs(shop(), account);
});

const erase = (by = guest, password = account.password, code?: string) =>
  by.api.privacy.deleteAccount({ password, ...(code && { code }) });

async function keepAddress({ userId }: TestAccount, name: string): Promise<void> {
  const now = new Date();
  await shop()
    .db.insert(customerAddresses)
    .values({
      ...{ id: newId<"customer_address">(), userId, name, line1: "Torstraße 7", city: "Berlin" },
      ...{ postalCode: "10119", country: "DE", createdAt: now, updatedAt: now },
    });
}

const ownOrder = () => orderOf(account, shop(), variantId);

describe("deleting one's account", () => {
  test("needs the password", async () => {
    expect(await outcomeOf(erase(guest, "not the password"))).toBe("PASSWORD_WRONG");
    expect(await readSession(shop().context(), guest.sessionToken)).not.toBeNull();
  });

  test("needs a code as well where signing in asks for one, which no guess replaces", async () => {
    const { guest: here, code, recoveryCodes: codes } = await giveSecondFactor(shop(), account);
    expect(await here.api.privacy.getDeletion()).toMatchObject({ hasSecondFactor: true });
    for (const wrong of [undefined, "000000", "AAAA-AAAA-AAAA-AAAA"])
      expect(await outcomeOf(erase(here, account.password, wrong)), wrong).toBe("SECOND_FACTOR_WRONG");
    // A good code doesn't stand in for the password, and isn't used up by trying.
    expect(await outcomeOf(erase(here, "not the password", code()))).toBe("PASSWORD_WRONG");
    expect(await shop().db.$count(users)).toBe(1);
    await erase(here, account.password, codes[0]);
    expect(await shop().db.select().from(users)).toMatchObject([{ email: null }]);
  });

  test("needs a password even of whoever has none: the page says to set one first", async () => {
    await shop().db.update(users).set({ passwordHash: null });
    expect(await guest.api.privacy.getDeletion()).toEqual({
      ...{ isStaff: false, hasPassword: false, hasSecondFactor: false, orderRetentionDays: 3_650 },
    });
    expect(await outcomeOf(erase())).toBe("PASSWORD_WRONG");
    await guest.api.identity.requestReset({ email: account.email, locale: "en" });
    const password = "quilted zeppelin";
    await guest.api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
    const again = await signInAs(shop(), { ...account, password });
    expect(await again.api.privacy.getDeletion()).toMatchObject({ hasPassword: true });
    await erase(again, password);
    expect(await shop().db.select().from(users)).toMatchObject([{ email: null }]);
  });

  test("ends every session and leaves nothing that names the person or opens the account", async () => {
    const { code, ...second } = await giveSecondFactor(shop(), account);
    guest = second.guest;
    await keepAddress(account, "Ada Byron");
    const tie = { provider: "github", providerAccountId: "7", createdAt: new Date() };
    await shop()
      .db.insert(oauthAccounts)
      .values({ ...tie, userId: account.userId });
    await shop().guest().api.identity.requestReset({ email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    await erase(guest, account.password, code());
    expect(await readSession(shop().context(), guest.sessionToken)).toBeNull();
    expect(await outcomeOf(signInAs(shop(), account))).toBe("SIGN_IN_REFUSED");
    const [row] = await shop().db.select().from(users);
    const {
      id: _,
      locale: __,
      createdAt: ___,
      updatedAt: ____,
      deletedAt,
      verifiedAt: _____,
      ...rest
    } = row ?? {};
    expect(deletedAt).toBeInstanceOf(Date);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
    const ownTables = [customerAddresses, oauthAccounts, sessions, knownDevices, recoveryCodes, userRoles];
    for (const table of ownTables) expect(await shop().db.$count(table)).toBe(0);
    const reset = shop().guest().api.identity.resetPassword({ secret, password: "quilted zeppelin" });
    expect(await outcomeOf(reset)).toBe("LINK_NOT_VALID");
    expect(await shop().db.select().from(userTokens)).toMatchObject([{ email: null, name: null }]);
    const actions = (await shop().db.select().from(auditEvents)).map(({ action }) => action);
    expect(actions).toContain("account.deleted");
  });

  test("twice at once does it once, and the address is free for a new account", async () => {
    expect((await tally([erase(), erase()])).done).toBe(1);
    await makeAccount(shop().context(), { email: account.email });
  });

  test("isn't for staff: the last admin would be gone", async () => {
    const worker = await makeAccount(shop().context(), { roles: ["support"] });
    const theirs = await signInAs(shop(), worker);
    expect(await theirs.api.privacy.getDeletion()).toMatchObject({ isStaff: true });
    expect(await outcomeOf(erase(theirs, worker.password))).toBe("STAFF_ACCOUNT");
  });

  test("cuts its orders loose, which go on by their links and keep what bookkeeping needs", async () => {
    const token = await ownOrder();
    await erase();
    const [row] = await shop().db.select().from(orders);
    expect(row).toMatchObject({ userId: null, token });
    expect((Number(row?.blankAfter) - Number(row?.createdAt)) / 86_400_000).toBe(3_650);
    expect(await shop().guest().api.orders.getByToken({ token, locale: "en" })).toMatchObject({
      number: row?.number,
    });
    await expectSound(shop());
  });

  test("takes its name out of what orders tell of who did what", async () => {
    await place(guest, await quoteFor(guest, variantId));
    const actors = async () => (await shop().db.select().from(orderHistory)).map(({ actor }) => actor);
    expect(await actors()).toContain(`customer:${account.userId}`);
    await erase();
    expect(await actors()).not.toContain(`customer:${account.userId}`);
    expect(await actors()).toContain("customer");
  });

  test("refuses an order that is just being made of its cart", async () => {
    await quoteFor(guest, variantId);
    const [before] = await shop().db.select().from(carts);
    await erase();
    const [after] = await shop().db.select().from(carts);
    // Ending a round is bound to the version that its offer was made of.
    expect(after).toMatchObject({ id: before?.id, userId: null, version: (before?.version ?? 0) + 1 });
  });

  test("takes what was typed at checkout along, and the offers that were made of it", async () => {
    await quoteFor(guest, variantId);
    expect(await Promise.all([checkouts, quotes].map((table) => shop().db.$count(table)))).toEqual([1, 1]);
    await erase();
    for (const table of [cartLines, checkouts, quotes]) expect(await shop().db.$count(table)).toBe(0);
  });

  test("leaves another person's orders and cart alone, and empties its own", async () => {
    const stranger = await makeAccount(shop().context());
    const { token } = await order(shop(), variantId);
    await shop().db.update(orders).set({ userId: stranger.userId }).where(eq(orders.token, token));
    for (const { userId } of [account, stranger]) {
      const browser = shop().guest();
      await browser.api.cart.addLine({ variantId, quantity: 1 });
      const cartId = browser.cartId();
      if (cartId) await shop().db.update(carts).set({ userId }).where(eq(carts.id, cartId));
    }
    const linesBefore = await shop().db.$count(cartLines);
    await erase();
    expect(await shop().db.$count(cartLines)).toBe(linesBefore - 1);
    expect(await shop().db.select().from(orders)).toMatchObject([
      { userId: stranger.userId, blankAfter: null },
    ]);
  });
});
