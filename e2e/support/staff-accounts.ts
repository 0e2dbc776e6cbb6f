import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { roles, userRoles } from "@/db/schema";
import { makeAccount, type TestAccount } from "@/testing/accounts";
import { contextOn } from "./context";
import { uniqueMark } from "./people";
import type { Shopper } from "./shopper";
import { expect } from "./test";

/** Somebody with these roles, by their codes. */
export function somebodyOfStaff(db: Database, ...codes: string[]): Promise<TestAccount> {
  const email = `staff-${uniqueMark()}@example.com`;
  return makeAccount(contextOn(db), { email, roles: codes });
}

/** Signs somebody in past the pages: by the form's own request. */
export async function signInPast(
  { page }: Pick<Shopper, "page">,
  { email, password }: Pick<TestAccount, "email" | "password">,
): Promise<void> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password, isRemembered: "false" };
  await page.request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  const answer = await page.request.get("/api/trpc/identity.getAccount");
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Takes all roles away, as somebody else of staff would. */
export async function takeAllRoles(db: Database, { userId }: Pick<TestAccount, "userId">): Promise<void> {
  await db.delete(userRoles).where(eq(userRoles.userId, userId));
}

/** What the roles of an account are called in code. */
export async function roleCodes(db: Database, { userId }: Pick<TestAccount, "userId">): Promise<string[]> {
  const held = await db
    .select({ code: roles.code })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(eq(userRoles.userId, userId));
  return held.map(({ code }) => code);
}
