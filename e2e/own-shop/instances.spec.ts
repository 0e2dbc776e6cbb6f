import { and, count, eq, inArray, isNotNull } from "drizzle-orm";
import { auditEvents, jobRuns, orderHistory, orders, outbox } from "@/db/schema";
import { checkInvariants } from "@/server/operations";
import { routes } from "@/shared/routes";
import type { Stack } from "../../scripts/bootstrap/stack.mjs";
import { somebodyWithAccount } from "../support/accounts";
import { apiOfGuest, orderByApi } from "../support/api";
import { bareClient, signInOutcome } from "../support/bare-client";
import { mostTries, prolongDelays } from "../support/limits";
import { test } from "../support/own-shop";
import { somebody } from "../support/people";
import { changePrice, makeProduct, stockOf } from "../support/products";
import { forwardedFor } from "../support/proxied-shop";
import { expect } from "../support/test";

test.use({
  instances: 2,
  settings: {
    ORDER_PAYMENT_WINDOW_SECONDS: "5",
    MAX_UNPAID_ORDERS_PER_NETWORK: "1000",
    // What ends an order here is its own function, not the sweep.
    EXPIRY_INTERVAL_SECONDS: "60",
  },
});

/** Where each instance is reached past the door that they share. */
function originsOf({ shops }: Stack): string[] {
  const origins = shops.map(({ healthUrl }) => new URL(healthUrl).origin);
  expect(new Set(origins).size).toBe(2);
  return origins;
}

test("both instances show a changed price, though neither is told of it", async ({ stack, db }) => {
  const product = await makeProduct(db, { priceMinor: 1_990 });
  const origins = originsOf(stack);
  const shows = async (price: string) => {
    const pages = await Promise.all(
      origins.map(async (origin) => (await fetch(origin + routes.product("en", product.slug))).text()),
    );
    return pages.map((page) => page.includes(price));
  };
  await expect.poll(() => shows("19.90")).toEqual([true, true]);
  await changePrice(db, product, 2_470);
  await expect.poll(() => shows("24.70")).toEqual([true, true]);
});

test("orders placed through both end once each at their deadline, and nothing is left to do", async ({
  stack,
  db,
}) => {
  test.setTimeout(180_000);
  // What the shop promises: an order has ended a minute after its deadline at the latest.
  const inTime = { timeout: 65_000 };
  const product = await makeProduct(db, { stock: 20 });
  const placed = await Promise.all(
    Array.from({ length: 20 }, () => orderByApi(apiOfGuest(stack.baseUrl), { product, person: somebody() })),
  );
  const tokens = placed.map(({ token }) => token);
  const ids = (await db.select({ id: orders.id }).from(orders).where(inArray(orders.token, tokens))).map(
    ({ id }) => id,
  );
  const histories = () =>
    db
      .select({ times: count() })
      .from(orderHistory)
      .where(and(inArray(orderHistory.orderId, ids), eq(orderHistory.toStatus, "expired")))
      .groupBy(orderHistory.orderId);
  await expect.poll(async () => (await histories()).length, inTime).toBe(20);
  const open = async () => [
    (await db.select().from(outbox).where(isNotNull(outbox.dueAt))).length,
    (await db.select().from(jobRuns).where(eq(jobRuns.status, "running"))).length,
  ];
  await expect.poll(open, inTime).toEqual([0, 0]);
  expect((await histories()).map(({ times }) => times)).toEqual(Array.from({ length: 20 }, () => 1));
  const runs = await db.select().from(jobRuns).where(eq(jobRuns.functionId, "gomall-expire-order"));
  expect(runs).toHaveLength(20);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 20, reserved: 0 });
  expect(await checkInvariants(db)).toEqual([]);
});

test("a client is one network address, whichever instance it reaches and whatever it claims", async ({
  stack,
  db,
}) => {
  const product = await makeProduct(db);
  const tokens = new Set<string>();
  for (let number = 0; number < 4; number += 1) {
    const api = apiOfGuest(stack.baseUrl, { "x-forwarded-for": `203.0.113.${number}` });
    tokens.add((await orderByApi(api, { product, person: somebody() })).token);
  }
  const subjects = await db
    .selectDistinct({ network: orders.networkSubject })
    .from(orders)
    .where(inArray(orders.token, [...tokens]));
  expect(subjects).toEqual([{ network: expect.any(String) }]);
});

test("a dozen wrong passwords at once at both instances are as many tries as one instance would allow", async ({
  stack,
  db,
}) => {
  const account = await somebodyWithAccount(db);
  const clients = originsOf(stack).map((origin) => bareClient(origin, forwardedFor("203.0.113.200")));
  const tryAll = (password: string, times: number) =>
    Promise.all(
      clients.flatMap((client) =>
        Array.from({ length: times }, async () =>
          signInOutcome(await client.signIn({ ...account, password })),
        ),
      ),
    );
  const startedAt = performance.now();
  const outcomes = await tryAll("gramophone otter lantern", 6);
  const most = mostTries(5, performance.now() - startedAt);
  const tried = outcomes.filter((outcome) => outcome === "SIGN_IN_REFUSED").length;
  expect(tried).toBeGreaterThan(5);
  expect(tried).toBeLessThanOrEqual(most);
  expect(outcomes.filter((outcome) => outcome === "TOO_MANY_ATTEMPTS")).toHaveLength(12 - tried);
  const refusals = and(eq(auditEvents.userId, account.userId), eq(auditEvents.action, "sign_in.refused"));
  expect(await db.$count(auditEvents, refusals)).toBe(tried);
  await prolongDelays(db, "sign-in:both");
  // Nor does either look at the right one now.
  expect(await tryAll(account.password, 1)).toEqual(["TOO_MANY_ATTEMPTS", "TOO_MANY_ATTEMPTS"]);
});
