import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, users } from "@/db/schema";
import { aBrowser, makeAccount, newestSecret, roleId, signInAs } from "@/testing/accounts";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { acceptInvitation } from "./accept-invitation";
import { appointAdmin } from "./appoint-admin";
import { openDemoAccount } from "./open-demo-account";
import { resetPassword } from "./reset-password";
import { readSession } from "./sessions";

const shop = useShop();
const password = "gramophone otter lantern";
const demo = { email: "admin@gomall.example", name: "Demo admin", role: "admin", password };

const command = () => shop().context(undefined, { kind: "system", name: "admin-command" });

async function permissionsOf(email: string, word = password) {
  const { sessionToken } = await signInAs(shop(), { userId: "" as never, email, password: word });
  return (await readSession(shop().context(), sessionToken))?.permissions;
}

test("a demo account can be signed in to, and stays as it is when it is opened again", async () => {
  const ctx = shop().context({ GOMALL_DEMO: true });
  await openDemoAccount(ctx, demo);
  await openDemoAccount(ctx, { ...demo, password: "another one entirely", role: null });
  expect(await permissionsOf(demo.email)).toContain("staff.manage");
  expect(await shop().db.select().from(users)).toHaveLength(1);
});

test("a shop that is no demo has no demo accounts", async () => {
  await expect(openDemoAccount(shop().context({ GOMALL_DEMO: false }), demo)).rejects.toThrow("demo mode");
  expect(await shop().db.select().from(users)).toEqual([]);
});

test("the first admin sets a password by the link, and may everything", async () => {
  const { secret } = await appointAdmin(command(), "First@Shop.example");
  await resetPassword(shop().context(), aBrowser(), { secret: secret ?? "", password });
  expect(await permissionsOf("first@shop.example")).toContain("staff.manage");
  const events = await shop().db.select().from(auditEvents).where(eq(auditEvents.action, "role.granted"));
  expect(events).toEqual([expect.objectContaining({ actor: "system:admin-command" })]);
  expect(JSON.stringify(events)).not.toContain(secret);
});

test("who has an account becomes an admin with the password that is there", async () => {
  const account = await makeAccount(shop().context());
  expect(await appointAdmin(command(), account.email.toUpperCase())).toEqual({ secret: null });
  expect(await permissionsOf(account.email, account.password)).toContain("staff.manage");
});

test("who was invited and is made an admin keeps that, and the invitation is over", async () => {
  const boss = await signInAs(shop(), await makeAccount(shop().context(), { roles: ["admin"] }));
  const roleIds = [await roleId(shop(), "support")];
  const { userId } = await boss.api.staff.invite({ email: "first@shop.example", locale: "en", roleIds });
  const invited = await newestSecret(shop(), "invite");
  const { secret } = await appointAdmin(command(), "first@shop.example");
  expect(await boss.api.staff.listInvitations()).toEqual([]);
  const accepted = acceptInvitation(shop().context(), aBrowser(), {
    secret: invited,
    name: "First",
    password,
  });
  expect(await outcomeOf(accepted)).toBe("LINK_NOT_VALID");
  // Nor may staff answer for one that there isn't, and take the role away by it.
  for (const deed of [boss.api.staff.withdrawInvitation, boss.api.staff.resendInvitation])
    expect(await outcomeOf(deed({ userId }))).toBe("INVITATION_NOT_FOUND");
  await resetPassword(shop().context(), aBrowser(), { secret: secret ?? "", password });
  expect(await permissionsOf("first@shop.example")).toContain("staff.manage");
});

test("two commands at once make one account, and both links work until one is used", async () => {
  const made = await Promise.all([1, 2].map(() => appointAdmin(command(), "first@shop.example")));
  expect(await shop().db.select().from(users)).toHaveLength(1);
  expect(new Set(made.map(({ secret }) => secret)).size).toBe(2);
});

test("nobody but the shop's own command appoints an admin, nobody shut becomes one, and no address that is none", async () => {
  const shut = await makeAccount(shop().context(), { isDisabled: true });
  await expect(appointAdmin(shop().context(), "first@shop.example")).rejects.toThrow("can't appoint");
  await expect(appointAdmin(command(), shut.email)).rejects.toThrow("is shut");
  await expect(appointAdmin(command(), "nobody")).rejects.toThrow("no e-mail address");
});
