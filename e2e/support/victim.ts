import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEvents, customerAddresses, userRoles, users } from "@/db/schema";
import type { TestAccount } from "@/testing/accounts";
import { type BareClient, codeIn, signedInClient } from "./bare-client";
import { makeProduct } from "./products";
import type { RawAnswer } from "./raw-request";
import { readShopLog } from "./shop-log";
import { somebodyOfStaff } from "./staff-accounts";
import { test as base, expect, requiredVariable } from "./test";

export interface Victim extends BareClient {
  readonly account: TestAccount;
  readonly variantId: string;
  /** All that an input could have changed. */
  everything(): Promise<unknown>;
}

/**
 * Somebody who may everything, so that no door is shut before her input is looked at, with two pieces in her cart; what
 * is logged of her requests is no error.
 */
export const test = base.extend<{ client: Victim }>({
  client: async ({ db }, use) => {
    const account = await somebodyOfStaff(db, "admin");
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
    deeds: await db.$count(
      auditEvents,
      inArray(auditEvents.actor, [`customer:${userId}`, `staff:${userId}`]),
    ),
    book: await db.select().from(customerAddresses).where(eq(customerAddresses.userId, userId)),
  };
}

/** A refusal of an input for its form, which says nothing of the house. */
export function expectRefused(answer: RawAnswer, what: string): void {
  expect([what, answer.status], answer.text.slice(0, 300)).toEqual([what, 400]);
  expect(codeIn(answer), what).toBe("INPUT_INVALID");
  expect(answer.text, what).not.toMatch(/node_modules|\/src\/|at .+:\d+:\d+|ER_|mysql|SELECT |\.next/i);
}
