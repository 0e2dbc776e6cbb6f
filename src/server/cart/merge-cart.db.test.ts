import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { cartLines, carts, variants } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { makeAccount, type SignedInGuest, signInAs, type TestAccount } from "@/testing/accounts";
import { changePrice, makeProduct } from "@/testing/factories";
import { type TestGuest, useShop } from "@/testing/shop";
import { maxLines } from "./add-line";
import { mergeCart } from "./merge-cart";

const shop = useShop();
let account: TestAccount;
let guest: TestGuest;
let signedIn: SignedInGuest;
let variantId: VariantId;

beforeEach(async () => {
  account = await makeAccount(shop().context());
  guest = shop().guest();
  signedIn = await signInAs(shop(), account);
  ({ variantId } = await makeProduct(shop().context(), { stock: 5 }));
});

const put = (who: TestGuest, quantity: number, what = variantId) =>
  who.api.cart.addLine({ variantId: what, quantity });
const merge = (from = guest) => mergeCart(shop().context(), from.cartId(), account.userId);
const contents = async (who: TestGuest) =>
  (await who.api.cart.get({ locale: "en" })).lines.map(({ variantId: id, quantity }) => [id, quantity]);
/** What the account's browser is told of the guest's cart that it came with. */
const leftOver = async () => {
  const cartId = guest.cartId();
  const { sessionToken } = signedIn;
  const { api } = shop().guest(undefined, { sessionToken, ...(cartId && { cartId }) });
  return { api, list: await api.cart.listLeftOver({ locale: "en" }) };
};

describe("merging a guest's cart", () => {
  test("moves everything to an account that has none, at the price that was seen", async () => {
    await put(guest, 2);
    await changePrice(shop().context(), variantId, 2990);
    expect(await merge()).toEqual({ itemCount: 2 });
    const { lines } = await signedIn.api.cart.get({ locale: "en" });
    expect(lines).toMatchObject([{ variantId, quantity: 2, changes: [{ kind: "price_changed" }] }]);
    expect(await contents(guest)).toEqual([]);
  });

  test("adds pieces to those of the same thing, and other things beside them", async () => {
    const other = await makeProduct(shop().context());
    await put(signedIn, 1);
    await put(guest, 2);
    await put(guest, 3, other.variantId);
    expect(await merge()).toEqual({ itemCount: 6 });
    expect(await contents(signedIn)).toEqual([
      [variantId, 3],
      [other.variantId, 3],
    ]);
  });

  test("goes up to the stock; what doesn't fit stays as it was and is told", async () => {
    await put(signedIn, 4);
    await put(guest, 3);
    expect(await merge()).toEqual({ itemCount: 5 });
    expect(await contents(signedIn)).toEqual([[variantId, 5]]);
    expect((await leftOver()).list).toMatchObject([{ variantId, quantity: 2 }]);
  });

  test("leaves what the account has untouched where there isn't that much any more", async () => {
    await put(signedIn, 1);
    await put(guest, 2);
    await shop().db.update(variants).set({ status: "archived" }).where(eq(variants.id, variantId));
    expect(await merge()).toEqual({ itemCount: 1 });
    expect(await contents(signedIn)).toEqual([[variantId, 1]]);
  });

  test("keeps an account's cart as short as anybody's; the rest stays", async () => {
    const now = shop().context().clock.now();
    await put(signedIn, 1);
    const [cart] = await shop().db.select().from(carts).where(eq(carts.userId, account.userId));
    if (!cart) throw new Error("No cart");
    for (let count = 1; count < maxLines; count += 1) {
      const product = await makeProduct(shop().context());
      await shop()
        .db.insert(cartLines)
        .values({
          ...{ cartId: cart.id, variantId: product.variantId, quantity: 1 },
          ...{ seenPriceMinor: 1990, seenCurrency: "EUR", addedAt: now },
        });
    }
    const other = await makeProduct(shop().context());
    await put(guest, 1, other.variantId);
    expect(await merge()).toEqual({ itemCount: maxLines });
    expect((await leftOver()).list).toMatchObject([{ variantId: other.variantId, quantity: 1 }]);
  });

  test("twice moves once", async () => {
    await put(guest, 2);
    await merge();
    expect(await merge()).toEqual({ itemCount: 2 });
    expect(await contents(signedIn)).toEqual([[variantId, 2]]);
  });

  test("at once from many tabs moves each piece once", async () => {
    await put(guest, 4);
    await Promise.all(Array.from({ length: 6 }, () => merge()));
    expect(await contents(signedIn)).toEqual([[variantId, 4]]);
  });

  test("at once from two browsers gives the account one cart with the things of both", async () => {
    const { variantId: other } = await makeProduct(shop().context());
    const second = shop().guest();
    await put(guest, 2);
    await put(second, 1, other);
    await put(second, 1);
    await Promise.all([merge(), merge(second)]);
    expect(new Map((await contents(signedIn)) as [string, number][])).toEqual(
      new Map([
        [variantId, 3],
        [other, 1],
      ]),
    );
    expect(await shop().db.select().from(carts).where(eq(carts.userId, account.userId))).toHaveLength(1);
  });

  test("of nothing changes nothing", async () => {
    await put(signedIn, 1);
    expect(await merge()).toEqual({ itemCount: 1 });
    expect(await mergeCart(shop().context(), null, account.userId)).toEqual({ itemCount: 1 });
  });
});

describe("an account's cart", () => {
  test("is the same on every device, and no cookie names it", async () => {
    await put(signedIn, 2);
    const elsewhere = await signInAs(shop(), account);
    expect(await contents(elsewhere)).toEqual([[variantId, 2]]);
    expect(signedIn.cartId()).toBeNull();
  });

  test("is one, however many devices put something in first at once", async () => {
    const devices = await Promise.all([1, 2, 3].map(() => signInAs(shop(), account)));
    await Promise.all(devices.map((device) => put(device, 1)));
    expect(await contents(signedIn)).toEqual([[variantId, 3]]);
  });

  test("isn't another person's", async () => {
    await put(signedIn, 2);
    const other = await signInAs(shop(), await makeAccount(shop().context()));
    expect(await contents(other)).toEqual([]);
  });

  test("isn't shown any more once the session has ended", async () => {
    await put(signedIn, 2);
    await (await signInAs(shop(), account)).api.identity.endOtherSessions();
    expect(await contents(signedIn)).toEqual([]);
  });
});

describe("what was left over", () => {
  test("is dropped when its owner does without it", async () => {
    await put(guest, 5);
    await put(signedIn, 1);
    await merge();
    const { api, list } = await leftOver();
    expect(list).toHaveLength(1);
    await api.cart.dropLeftOver();
    expect((await leftOver()).list).toEqual([]);
    expect(await contents(signedIn)).toEqual([[variantId, 5]]);
  });

  test("isn't told of a guest's own cart, nor dropped from it", async () => {
    await put(guest, 2);
    expect(await guest.api.cart.listLeftOver({ locale: "en" })).toEqual([]);
    await guest.api.cart.dropLeftOver();
    expect(await contents(guest)).toEqual([[variantId, 2]]);
  });
});
