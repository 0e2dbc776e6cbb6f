import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { orders } from "@/db/schema";
import { identityEvents } from "@/server/identity/events";
import { makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
import { order } from "@/testing/buying";
import { makeProduct, makeShipping, makeTaxRate, someone } from "@/testing/factories";
import { openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";
import { subscribers } from "./subscribers";

const shop = useShop();
let account: TestAccount;
let variantId: Awaited<ReturnType<typeof makeProduct>>["variantId"];

beforeEach(async () => {
  await makeShipping(shop().context());
  await makeTaxRate(shop().context(), { ratePpm: 190_000 });
  account = await makeAccount(shop().context());
  ({ variantId } = await makeProduct(shop().context()));
});

const ownerOf = async (token: string) =>
  (await shop().db.select({ userId: orders.userId }).from(orders).where(eq(orders.token, token)))[0]?.userId;

test("signing in brings the guest's cart along and takes over the guest's orders; signing out leaves no cart", async () => {
  const door = openDoor(shop());
  await door.call("cart.addLine", { variantId, quantity: 2 });
  const guestCart = door.cookies.get("gomall_cart");
  const { token } = await order(shop(), variantId, { details: { ...someone(), email: account.email } });
  await door.signIn(account);
  const signedIn = await signInAs(shop(), account);
  expect(await signedIn.api.cart.get({ locale: "en" })).toMatchObject({ itemCount: 2 });
  expect(door.cookies.get("gomall_cart_count")).toBe("2");
  expect(door.cookies.get("gomall_cart")).toBe(guestCart);
  expect(await ownerOf(token)).toBe(account.userId);
  await door.auth("signout", {});
  expect([door.cookies.get("gomall_cart"), door.cookies.get("gomall_cart_count")]).toEqual([
    undefined,
    undefined,
  ]);
  expect(await signedIn.api.cart.get({ locale: "en" })).toMatchObject({ itemCount: 2 });
});

test("a cart that can't be merged keeps nobody from signing in", async () => {
  const door = openDoor(shop());
  await door.call("cart.addLine", { variantId, quantity: 2 });
  await shop().db.execute(sql`RENAME TABLE cart_lines TO away`);
  try {
    await door.signIn(account);
  } finally {
    await shop().db.execute(sql`RENAME TABLE away TO cart_lines`);
  }
  expect((await door.get("identity.getAccount")).status).toBe(200);
  expect(door.logged).toContainEqual(expect.objectContaining({ msg: "cart not merged at sign-in" }));
});

test("confirming an address takes over its guest's orders, however often it is told", async () => {
  const { token } = await order(shop(), variantId, { details: { ...someone(), email: account.email } });
  const told = subscribers[identityEvents.verified];
  const event = { id: "1", name: identityEvents.verified, subjectId: account.userId };
  for (const _ of [1, 2]) {
    await told?.(shop().context(), {
      ...event,
      ...{ payload: { userId: account.userId }, createdAt: new Date() },
    } as never);
  }
  expect(await ownerOf(token)).toBe(account.userId);
});
