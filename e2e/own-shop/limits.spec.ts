import { rateLimits } from "@/db/schema";
import { apiOfGuest, orderByApi, refusalCode } from "../support/api";
import { bareClient, signInOutcome } from "../support/bare-client";
import { mostTries } from "../support/limits";
import { test, unpaidOrdersPerNetwork } from "../support/own-shop";
import { somebody, uniqueMark } from "../support/people";
import { makeProduct, stockOf } from "../support/products";
import { expect } from "../support/test";

test("a client that invents an X-Forwarded-For for each order is one network address all the same", async ({
  stack,
  db,
}) => {
  const product = await makeProduct(db, { stock: 1_000 });
  const order = async (number: number) => {
    const api = apiOfGuest(stack.baseUrl, { "x-forwarded-for": `203.0.113.${number}, 198.51.100.${number}` });
    const { token } = await orderByApi(api, { product, person: somebody() });
    return { cancel: () => api.orders.cancel.mutate({ token }) };
  };
  const tries = Array.from({ length: unpaidOrdersPerNetwork + 6 }, (_, number) => order(number));
  const results = await Promise.allSettled(tries);
  const placed = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const refused = results.flatMap((result) =>
    result.status === "rejected" ? [refusalCode(result.reason)] : [],
  );
  expect(placed.length).toBeLessThanOrEqual(unpaidOrdersPerNetwork);
  expect(new Set(refused)).toEqual(new Set(["TOO_MANY_UNPAID_ORDERS"]));
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 1_000, reserved: placed.length });

  // Orders that have ended no longer count.
  await Promise.all(placed.map(({ cancel }) => cancel()));
  const again = await order(99);
  await again.cancel();
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 1_000, reserved: 0 });
});

test("nor does one gain anything by it that guesses at many accounts", async ({ stack, db }) => {
  const client = bareClient(stack.baseUrl);
  const mark = uniqueMark();
  const startedAt = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const account = { email: `nobody-${mark}-${index}@example.com`, password: "gramophone otter lantern" };
      const headers = { "x-forwarded-for": `203.0.113.${index}, 198.51.100.${index}` };
      return signInOutcome(await client.signIn(account, headers));
    }),
  );
  const most = mostTries(50, performance.now() - startedAt);
  const tried = outcomes.filter((outcome) => outcome === "SIGN_IN_REFUSED").length;
  expect(tried).toBeGreaterThan(50);
  expect(tried).toBeLessThanOrEqual(most);
  expect(outcomes.filter((outcome) => outcome === "TOO_MANY_ATTEMPTS")).toHaveLength(100 - tried);
  // The next test's guest comes from the same address.
  await db.delete(rateLimits);
});
