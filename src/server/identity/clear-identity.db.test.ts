import { beforeEach, expect, test } from "vitest";
import { auditEvents, knownDevices, rateLimits, sessions, users, userTokens } from "@/db/schema";
import { aBrowser, makeAccount, signInAs } from "@/testing/accounts";
import { movable } from "@/testing/frozen";
import { useShop } from "@/testing/shop";
import { recordAudit } from "./audit";
import {
  clearKnownDevices,
  clearRateLimits,
  clearSessions,
  clearUnconfirmed,
  clearUserTokens,
  truncateAuditAddresses,
} from "./clear-identity";
import { register } from "./register";

const shop = useShop();
const registration = { email: "ada@example.com", password: "quilted zeppelin", locale: "en" } as const;

beforeEach(async () => {
  await signInAs(shop(), await makeAccount(shop().context()));
});

/** What is left of a table after these clearings, so many days from now. */
async function leftAfter(days: number, table: Parameters<ReturnType<typeof shop>["db"]["$count"]>[0]) {
  const { ctx, wait } = movable(shop().context());
  wait(days * 24 * 3_600);
  const clearings = [clearSessions, clearUserTokens, clearUnconfirmed, clearKnownDevices, clearRateLimits];
  for (const clear of clearings) await clear(ctx);
  return shop().db.$count(table);
}

test("sessions go a month after they could last", async () => {
  expect(await leftAfter(30, sessions)).toBe(1);
  expect(await leftAfter(31, sessions)).toBe(0);
});

test("known browsers go after a year", async () => {
  expect(await leftAfter(364, knownDevices)).toBe(1);
  expect(await leftAfter(366, knownDevices)).toBe(0);
});

test("limits go after a day", async () => {
  const { ctx } = movable(shop().context());
  await register(ctx, aBrowser(), registration);
  const all = await shop().db.$count(rateLimits);
  expect(await leftAfter(0.9, rateLimits)).toBe(all);
  expect(await leftAfter(1.1, rateLimits)).toBe(0);
});

test("an account that nobody confirmed goes with its links; one that was confirmed stays", async () => {
  await register(shop().context(), aBrowser(), registration);
  expect(await leftAfter(7, userTokens)).toBe(1);
  expect(await leftAfter(9, userTokens)).toBe(0);
  expect(await leftAfter(29, users)).toBe(2);
  expect(await leftAfter(31, users)).toBe(1);
});

test("whoever was invited stays", async () => {
  await makeAccount(shop().context(), { isVerified: false, roles: ["support"] });
  expect(await leftAfter(31, users)).toBe(2);
});

test("network addresses in audit are cut short after ninety days, and each once", async () => {
  const { ctx, wait } = movable(shop().context());
  await shop().db.delete(auditEvents);
  for (const networkAddress of ["192.0.2.77", "2001:db8:1:2::3", null])
    await recordAudit(ctx.db, ctx, aBrowser({ networkAddress }), { action: "sign_in.refused", userId: null });
  wait(89 * 24 * 3_600);
  expect(await truncateAuditAddresses(ctx)).toBe(0);
  wait(2 * 24 * 3_600);
  await recordAudit(ctx.db, ctx, aBrowser(), { action: "sign_in.refused", userId: null });
  expect(await truncateAuditAddresses(ctx)).toBe(2);
  expect(await truncateAuditAddresses(ctx)).toBe(0);
  const kept = await shop()
    .db.select({ at: auditEvents.networkAddress })
    .from(auditEvents)
    .orderBy(auditEvents.id);
  expect(kept.map(({ at }) => at)).toEqual(["192.0.2.0/24", "2001:db8:1::/48", null, "192.0.2.1"]);
});
