import type { VariantId } from "@/shared/ids";
import { makeAccount, makeRole, type roleId, signInAs, type TestAccount } from "../accounts";
import { type SoldOrder, sendingBack, ship, shipAndDeliver } from "../after-sales";
import { order } from "../buying";
import { makeCategory, makeProduct } from "../factories";
import type { Premises } from "../shop";
import type { Browser, CallerName } from "./row";

/** An order of which one piece is on its way and another is coming back. */
interface FollowedOrder extends SoldOrder {
  readonly shipmentId: Awaited<ReturnType<typeof ship>>;
  readonly returnId: string;
}

/** What the calls of the access matrix are about. */
export interface World {
  readonly shop: Premises;
  readonly variantId: VariantId;
  /** The address of its product. */
  readonly slug: string;
  readonly accounts: Readonly<Record<Exclude<CallerName, "guest">, TestAccount>>;
  readonly browsers: Readonly<Record<CallerName, Browser>>;
  /** Somebody else's order, whose link only that person has. */
  readonly another: FollowedOrder;
  /** The role of whoever manages staff and may no more. */
  readonly clerkRole: Awaited<ReturnType<typeof roleId>>;
  unpaid(): ReturnType<typeof order>;
  sold(): Promise<SoldOrder>;
  followed(): Promise<FollowedOrder>;
  /** Somebody else with the caller's roles, signed in: for what nobody does twice. */
  double(caller: Pick<Browser, "name">): Promise<TestAccount & Pick<Browser, "api">>;
}

/**
 * Goods, orders, and one person of each kind, signed in, in a shop that has ways of shipping and taxes, and takes any
 * number of orders; `sell` sells pieces of a variant there.
 */
export async function makeWorld(
  shop: Premises,
  sell: (variantId: VariantId, options: { readonly quantity: number }) => Promise<SoldOrder>,
): Promise<World> {
  const ctx = shop.context();
  const { id: categoryId } = await makeCategory(ctx);
  const { variantId, slug } = await makeProduct(ctx, { stock: 10_000, categoryId });
  const clerk = await makeRole(shop, ["staff.manage"]);
  const person = (roles: readonly string[]) => makeAccount(ctx, { roles });
  const roles = {
    ...{ customer: [], other: [], support: ["support"], manager: ["manager"], admin: ["admin"] },
    clerk: [clerk.code],
  };
  const accounts = {
    ...{ customer: await person(roles.customer), other: await person(roles.other) },
    ...{ support: await person(roles.support), manager: await person(roles.manager) },
    ...{ admin: await person(roles.admin), clerk: await person(roles.clerk) },
  };
  const open = (account: TestAccount) => signInAs(shop, account);
  const signedIn = Object.entries(accounts).map(async ([name, account]) => {
    const { api } = await open(account);
    return [name, { api, name }];
  });
  const sold = () => sell(variantId, { quantity: 3 });
  return {
    ...{ shop, variantId, slug, accounts, sold },
    clerkRole: clerk.id,
    browsers: {
      guest: { api: shop.guest().api, name: "guest" },
      ...Object.fromEntries(await Promise.all(signedIn)),
    },
    another: await follow(shop, await sold()),
    unpaid: () => order(shop, variantId),
    followed: async () => follow(shop, await sold()),
    async double({ name }) {
      if (name === "guest") throw new Error("A guest has no account");
      const account = await person(roles[name]);
      return { ...account, api: (await open(account)).api };
    },
  };
}

/** The same without new orders: for calls that are refused before anybody looks at what they name. */
export function withoutOrders(world: World): World {
  return { ...world, sold: async () => world.another, followed: async () => world.another };
}

async function follow(shop: Premises, order: SoldOrder): Promise<FollowedOrder> {
  await shipAndDeliver(shop, order, 1);
  const { returnId } = await order.guest.api.orders.requestReturn(sendingBack(order, 1));
  return { ...order, returnId, shipmentId: await ship(shop, order, 1) };
}
