import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, users } from "@/db/schema";
import type { RoleId } from "@/shared/ids";
import {
  makeAccount,
  makeClerk,
  roleId,
  rolesOf,
  type SignedInGuest,
  signInAs,
  type TestAccount,
} from "@/testing/accounts";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";

const shop = useShop();
let admin: TestAccount;
let boss: SignedInGuest;
let support: RoleId;
let adminRole: RoleId;

beforeEach(async () => {
  admin = await makeAccount(shop().context(), { roles: ["admin"] });
  boss = await signInAs(shop(), admin);
  support = await roleId(shop(), "support");
  adminRole = await roleId(shop(), "admin");
});

const person = (...codes: string[]) => makeAccount(shop().context(), { roles: codes });
const clerk = () => makeClerk(shop());
const audited = (action: string) =>
  shop().db.select().from(auditEvents).where(eq(auditEvents.action, action));

describe("roles of a person", () => {
  test("hold from the next request on, and each change is written down once", async () => {
    const someone = await person("manager");
    const theirs = await signInAs(shop(), someone);
    const permissions = async () => (await theirs.api.identity.getAccount()).permissions;
    expect(await permissions()).toEqual(["orders.fulfil", "orders.refund"]);
    await boss.api.staff.setRoles({ userId: someone.userId, roleIds: [support] });
    expect(await permissions()).toEqual(["orders.fulfil"]);
    await boss.api.staff.setRoles({ userId: someone.userId, roleIds: [support] });
    const [row, ...more] = await audited("roles.changed");
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ actor: `staff:${admin.userId}`, userId: someone.userId, networkAddress: "192.0.2.1" },
      details: { added: ["support"], removed: ["manager"] },
    });
  });

  test("are nobody's to change who may not", async () => {
    const helper = await signInAs(shop(), await person("support"));
    const other = await person();
    const change = { userId: other.userId, roleIds: [support] };
    expect(await outcomeOf(helper.api.staff.setRoles(change))).toBe("PERMISSION_DENIED");
    expect(await outcomeOf(shop().guest().api.staff.setRoles(change))).toBe("SIGN_IN_REQUIRED");
    expect(await rolesOf(shop(), other.userId)).toEqual([]);
  });

  test("are given and taken by nobody who may less", async () => {
    const { guest, role } = await clerk();
    const other = await person();
    const chief = await person("admin");
    const { setRoles } = guest.api.staff;
    expect(await outcomeOf(setRoles({ userId: other.userId, roleIds: [support] }))).toBe("RIGHTS_EXCEEDED");
    expect(await outcomeOf(setRoles({ userId: other.userId, roleIds: [adminRole] }))).toBe("RIGHTS_EXCEEDED");
    expect(await outcomeOf(setRoles({ userId: chief.userId, roleIds: [] }))).toBe("RIGHTS_EXCEEDED");
    expect(await outcomeOf(setRoles({ userId: other.userId, roleIds: [role.id] }))).toBe("done");
    // What they may not give they leave as it is.
    const both = await person("support", role.code);
    expect(await outcomeOf(setRoles({ userId: both.userId, roleIds: [support] }))).toBe("done");
    expect(await rolesOf(shop(), both.userId)).toEqual(["support"]);
    expect(await rolesOf(shop(), chief.userId)).toEqual(["admin"]);
  });

  test("aren't one's own to change", async () => {
    const { guest, userId, role } = await clerk();
    for (const roleIds of [[], [role.id], [role.id, adminRole]])
      expect(await outcomeOf(guest.api.staff.setRoles({ userId, roleIds }))).toBe("OWN_ACCOUNT");
    expect(await outcomeOf(guest.api.staff.disable({ userId }))).toBe("OWN_ACCOUNT");
  });

  test("aren't given to an address that nobody has confirmed, nor are roles that nobody is given", async () => {
    const stranger = await makeAccount(shop().context(), { isVerified: false });
    const { setRoles } = boss.api.staff;
    expect(await outcomeOf(setRoles({ userId: stranger.userId, roleIds: [support] }))).toBe(
      "ACCOUNT_NOT_CONFIRMED",
    );
    const other = await person();
    for (const wrong of [await roleId(shop(), "customer"), shop().context().newId<"role">()])
      expect(await outcomeOf(setRoles({ userId: other.userId, roleIds: [support, wrong] }))).toBe(
        "ROLE_NOT_FOUND",
      );
    expect(await rolesOf(shop(), other.userId)).toEqual([]);
    await shop().db.update(users).set({ deletedAt: new Date() }).where(eq(users.id, other.userId));
    expect(await outcomeOf(setRoles({ userId: other.userId, roleIds: [support] }))).toBe("USER_NOT_FOUND");
  });
});

describe("the list of accounts", () => {
  test("goes on page by page, each account once, also while others are made", async () => {
    const made: string[] = [];
    for (let count = 0; count < 27; count += 1) {
      const id = shop().context().newId<"user">();
      const email = `walk-${count}@example.com`;
      await shop()
        .db.insert(users)
        .values({
          ...{ id, email, emailNormalised: email, locale: "en", createdAt: new Date() },
          updatedAt: new Date(),
        });
      made.unshift(email);
    }
    const first = await boss.api.staff.listUsers({ search: "walk-" });
    await makeAccount(shop().context(), { email: "walk-late@example.com" });
    const second = await boss.api.staff.listUsers({ search: "walk-", after: first.nextCursor });
    expect(first.users).toHaveLength(25);
    expect([...first.users, ...second.users].map(({ email }) => email)).toEqual(made);
    expect(second.nextCursor).toBeNull();
  });

  test("finds by part of address or name, and takes what is typed for what it is", async () => {
    await makeAccount(shop().context(), { email: "Grace.Hopper@example.com", name: "Grace Hopper" });
    await makeAccount(shop().context(), { email: "lin_1@example.com", name: "林晓梅" });
    const found = async (search: string) =>
      (await boss.api.staff.listUsers({ search })).users.map(({ email }) => email);
    expect(await found("HOPPER")).toEqual(["Grace.Hopper@example.com"]);
    expect(await found("晓梅")).toEqual(["lin_1@example.com"]);
    expect(await found("n_1")).toEqual(["lin_1@example.com"]);
    for (const wild of ["%", "\\", "' OR 1=1 -- ", "n%1"]) expect(await found(wild), wild).toEqual([]);
  });

  test("of staff has those who work here, and none who is invited", async () => {
    await makeAccount(shop().context(), { roles: ["support"], isVerified: false });
    await person();
    const { users: listed } = await boss.api.staff.listUsers({ group: "staff" });
    expect(listed.map(({ id }) => id)).toEqual([admin.userId]);
  });

  test("says of each account what may be done with it, as the writes do", async () => {
    const { guest, userId } = await clerk();
    const helper = await person("support");
    const view = await guest.api.staff.getUser({ userId: helper.userId });
    expect(view.can).toEqual({
      ...{ setRoles: true, disable: false, enable: false, removeSecondFactor: false },
    });
    expect(view.choices.filter(({ isChangeable }) => isChangeable).map(({ code }) => code)).toEqual([
      expect.stringMatching(/^own-/),
    ]);
    const own = await guest.api.staff.getUser({ userId });
    expect(own).toMatchObject({
      ...{ isOneself: true, hasSecondFactor: false },
      can: { setRoles: false, disable: false, enable: false, removeSecondFactor: false },
    });
    const theirs = await boss.api.staff.getUser({ userId: helper.userId });
    expect(theirs.can).toEqual({
      ...{ setRoles: true, disable: true, enable: false, removeSecondFactor: false },
    });
    const on = { totpSecret: "sealed", totpEnabledAt: new Date() };
    await shop().db.update(users).set(on);
    const views = [
      await guest.api.staff.getUser({ userId: helper.userId }),
      await guest.api.staff.getUser({ userId }),
      await boss.api.staff.getUser({ userId: helper.userId }),
    ];
    expect(views.map(({ hasSecondFactor }) => hasSecondFactor)).toEqual([true, true, true]);
    expect(views.map(({ can }) => can.removeSecondFactor)).toEqual([false, false, true]);
    expect(JSON.stringify(views)).not.toContain("sealed");
    expect(JSON.stringify([view, own, theirs])).not.toMatch(/argon2|password/i);
  });
});
