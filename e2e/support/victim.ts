import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { customerAddresses, userRoles, users } from "@/db/schema";
import type { TestAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "./accounts";
import { type BareClient, codeIn, signedInClient } from "./bare-client";
import { somebody } from "./people";
import { makeProduct } from "./products";
import type { RawAnswer } from "./raw-request";
import { readShopLog } from "./shop-log";
import { test as base, expect, requiredVariable } from "./test";

const aPassword = "gramophone otter lantern";
const { email, address } = somebody();
const uuid = "0192f0c1-0000-7000-8000-000000000001";

export interface Victim extends BareClient {
  readonly account: TestAccount;
  readonly variantId: string;
  /** All that an input could have changed. */
  everything(): Promise<unknown>;
}

/** Somebody with an account and two pieces in the cart; what is logged of her requests is no error. */
export const test = base.extend<{ client: Victim }>({
  client: async ({ db }, use) => {
    const account = await somebodyWithAccount(db);
    const { variantId } = await makeProduct(db, { stock: 10 });
    const client = await signedInClient(requiredVariable("E2E_BASE_URL"), account);
    const requestIds = new Set<unknown>();
    const callRaw: BareClient["callRaw"] = async (...request) => {
      const answer = await client.callRaw(...request);
      requestIds.add(answer.headers["x-request-id"]);
      return answer;
    };
    const call: BareClient["call"] = (path, json, meta) =>
      callRaw(path, JSON.stringify({ json, ...(meta !== undefined && { meta }) }));
    expect((await call("cart.addLine", { variantId, quantity: 2 })).status).toBe(200);
    await use({ ...client, callRaw, call, account, variantId, everything: () => read(db, account, client) });
    const errors = readShopLog(requiredVariable("E2E_LOG_FOLDER")).filter(
      ({ level, requestId }) => Number(level) >= 50 && requestIds.has(requestId),
    );
    expect(errors, "what was logged as an error").toEqual([]);
  },
});

async function read(db: Database, { userId }: TestAccount, client: BareClient) {
  const { lines } = JSON.parse((await client.ask("cart.get", { locale: "en" })).text).result.data.json;
  return {
    lines: lines.map(({ variantId, quantity }: { variantId: string; quantity: number }) => [
      ...[variantId, quantity],
    ]),
    users: await db.select().from(users).where(eq(users.id, userId)),
    roles: await db.select().from(userRoles).where(eq(userRoles.userId, userId)),
    book: await db.select().from(customerAddresses).where(eq(customerAddresses.userId, userId)),
  };
}

/** A refusal of an input for its form, which says nothing of the house. */
export function expectRefused(answer: RawAnswer, what: string): void {
  expect([what, answer.status], answer.text.slice(0, 300)).toEqual([what, 400]);
  expect(codeIn(answer), what).toBe("INPUT_INVALID");
  expect(answer.text, what).not.toMatch(/node_modules|\/src\/|at .+:\d+:\d+|ER_|mysql|SELECT |\.next/i);
}

/** What each takes: with nothing else in it, none of these is refused for its form. */
export const inputsOf = (variantId: string): [path: string, input: Record<string, unknown>][] => [
  ["cart.addLine", { variantId, quantity: 1 }],
  ["cart.setLineQuantity", { variantId, quantity: 1 }],
  ["checkout.saveDetails", { email, address, locale: "en" }],
  ["checkout.placeOrder", { quoteHash: "0".repeat(64), idempotencyKey: uuid, locale: "en" }],
  ["orders.cancel", { token: "A".repeat(43) }],
  ["orders.startPayment", { token: "A".repeat(43), locale: "en" }],
  ["identity.changeProfile", { locale: "en", name: "Eve", phone: "" }],
  ["identity.addAddress", { address, isDefault: true }],
  ["identity.changePassword", { currentPassword: aPassword, password: "quilted zeppelin" }],
  ["identity.register", { email, password: aPassword, locale: "en" }],
  ["identity.requestReset", { email, locale: "en" }],
  ["identity.endSession", { sessionId: uuid }],
];
