import { and, desc, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, roles, userRoles, users } from "@/db/schema";
import type { RoleId, UserId } from "@/shared/ids";
import {
  makeAccount,
  makeRole,
  newestSecret,
  roleId,
  type SignedInGuest,
  signInAs,
  type TestAccount,
} from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";

const shop = useShop();
let admin: TestAccount;
let boss: SignedInGuest;
let support: RoleId;
let manager: RoleId;
let adminRole: RoleId;

beforeEach(async () => {
  admin = await makeAccount(shop().context(), { roles: ["admin"] });
  boss = await signInAs(shop(), admin);
  support = await roleId(shop(), "support");
  manager = await roleId(shop(), "manager");
  adminRole = await roleId(shop(), "admin");
});

const person = (...codes: string[]) => makeAccount(shop().context(), { roles: codes });
/** Somebody who manages staff and may no more than that. */
async function clerk() {
  const role = await makeRole(shop(), ["staff.manage"]);
  const account = await person(role.code);
  return { ...account, role, guest: await signInAs(shop(), account) };
}
const rolesOf = async (userId: UserId) => {
  const rows = await shop()
    .db.select({ code: roles.code })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(eq(userRoles.userId, userId));
  return rows.map(({ code }) => code).sort();
};
const audited = async (action: string) =>
  shop().db.select().from(auditEvents).where(eq(auditEvents.action, action)).orderBy(desc(auditEvents.id));

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
    expect(await rolesOf(other.userId)).toEqual([]);
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
    expect(await rolesOf(both.userId)).toEqual(["support"]);
    expect(await rolesOf(chief.userId)).toEqual(["admin"]);
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
    expect(await rolesOf(other.userId)).toEqual([]);
    await shop().db.update(users).set({ deletedAt: new Date() }).where(eq(users.id, other.userId));
    expect(await outcomeOf(setRoles({ userId: other.userId, roleIds: [support] }))).toBe("USER_NOT_FOUND");
  });
});

describe("the last admin", () => {
  /** Somebody who may everything without being an admin: nothing but the rule holds them back. */
  async function vizier() {
    const role = await makeRole(shop(), ["orders.fulfil", "orders.refund", "staff.manage"]);
    return signInAs(shop(), await person(role.code));
  }

  test("can neither be taken away nor shut out", async () => {
    const { api } = await vizier();
    const { userId } = admin;
    // Neither of these can sign in.
    const gone = await person("admin");
    await boss.api.staff.disable({ userId: gone.userId });
    await makeAccount(shop().context(), { roles: ["admin"], isVerified: false });
    expect(await outcomeOf(api.staff.setRoles({ userId, roleIds: [support] }))).toBe("LAST_ADMIN");
    expect(await outcomeOf(api.staff.disable({ userId }))).toBe("LAST_ADMIN");
    const second = await person("admin");
    expect(await outcomeOf(api.staff.disable({ userId: second.userId }))).toBe("done");
    expect(await rolesOf(userId)).toEqual(["admin"]);
  });

  test("is one of two who take each other away at once", async () => {
    const other = await person("admin");
    const theirs = await signInAs(shop(), other);
    const ended = await tally([
      boss.api.staff.setRoles({ userId: other.userId, roleIds: [] }),
      theirs.api.staff.setRoles({ userId: admin.userId, roleIds: [] }),
    ]);
    expect(ended).toEqual({ done: 1, PERMISSION_DENIED: 1 });
    expect([...(await rolesOf(other.userId)), ...(await rolesOf(admin.userId))]).toEqual(["admin"]);
  });

  test("is one of two whom others take away at once", async () => {
    const second = await person("admin");
    const [one, two] = [await vizier(), await vizier()];
    const ended = await tally([
      one.api.staff.disable({ userId: admin.userId }),
      two.api.staff.setRoles({ userId: second.userId, roleIds: [] }),
    ]);
    expect(ended).toEqual({ done: 1, LAST_ADMIN: 1 });
  });
});

describe("a shut account", () => {
  test("is out with its next request, can't sign in, and its links are void", async () => {
    const someone = await person("support");
    const theirs = await signInAs(shop(), someone);
    const { email } = someone;
    await shop().guest().api.identity.requestReset({ email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    await boss.api.staff.disable({ userId: someone.userId });
    await boss.api.staff.disable({ userId: someone.userId });
    expect(await outcomeOf(theirs.api.identity.getAccount())).toBe("SIGN_IN_REQUIRED");
    await expect(signInAs(shop(), someone)).rejects.toThrow("Wrong password");
    expect(await audited("account.disabled")).toHaveLength(1);

    await boss.api.staff.enable({ userId: someone.userId });
    await boss.api.staff.enable({ userId: someone.userId });
    expect(await outcomeOf(theirs.api.identity.getAccount())).toBe("SIGN_IN_REQUIRED");
    const reset = { secret, password: "another gramophone otter" };
    expect(await outcomeOf(shop().guest().api.identity.resetPassword(reset))).toBe("LINK_NOT_VALID");
    const again = await signInAs(shop(), someone);
    expect((await again.api.identity.getAccount()).permissions).toEqual(["orders.fulfil"]);
    expect(await audited("account.enabled")).toHaveLength(1);
  });

  test("is nobody's doing who may less, nor is opening it", async () => {
    const { guest } = await clerk();
    const helper = await person("support");
    const { userId } = helper;
    expect(await outcomeOf(guest.api.staff.disable({ userId }))).toBe("RIGHTS_EXCEEDED");
    await boss.api.staff.disable({ userId });
    expect(await outcomeOf(guest.api.staff.enable({ userId }))).toBe("RIGHTS_EXCEEDED");
    const customer = await person();
    expect(await outcomeOf(guest.api.staff.disable({ userId: customer.userId }))).toBe("done");
  });

  test("was staff's: what they ask for at the same moment isn't done", async () => {
    const { guest, userId } = await clerk();
    const customer = await person();
    await shop().db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId));
    expect(await outcomeOf(guest.api.staff.disable({ userId: customer.userId }))).toBe("SIGN_IN_REQUIRED");
  });
});

describe("an own role", () => {
  test("is made, given, changed for whoever has it, and deleted when nobody does", async () => {
    const { api } = boss;
    const made = { title: "Warehouse", permissions: ["orders.fulfil" as const] };
    const { roleId: own } = await api.staff.createRole(made);
    const someone = await person();
    await api.staff.setRoles({ userId: someone.userId, roleIds: [own] });
    const theirs = await signInAs(shop(), someone);
    await api.staff.changeRole({ roleId: own, title: "Returns", permissions: ["orders.refund"] });
    expect((await theirs.api.identity.getAccount()).permissions).toEqual(["orders.refund"]);
    expect((await api.staff.listRoles()).at(-1)).toMatchObject({ title: "Returns", holders: 1 });
    expect(await outcomeOf(api.staff.deleteRole({ roleId: own }))).toBe("ROLE_IN_USE");
    await api.staff.setRoles({ userId: someone.userId, roleIds: [] });
    expect(
      await tally([api.staff.deleteRole({ roleId: own }), api.staff.deleteRole({ roleId: own })]),
    ).toEqual({ done: 1, ROLE_NOT_FOUND: 1 });
    const rows = await shop()
      .db.select({ action: auditEvents.action, details: auditEvents.details })
      .from(auditEvents)
      .where(and(like(auditEvents.action, "role.%"), eq(auditEvents.subject, own)))
      .orderBy(auditEvents.id);
    expect(rows).toEqual([
      { action: "role.created", details: { title: "Warehouse", permissions: ["orders.fulfil"] } },
      {
        action: "role.changed",
        details: { title: "Returns", added: ["orders.refund"], removed: ["orders.fulfil"] },
      },
      { action: "role.deleted", details: { title: "Returns", permissions: ["orders.refund"] } },
    ]);
  });

  test("has a name of its own, also when two are made at once", async () => {
    const { api } = boss;
    const permissions: [] = [];
    const twice = ["Night shift", "night SHIFT"].map((title) => api.staff.createRole({ title, permissions }));
    expect(await tally(twice)).toEqual({ done: 1, ROLE_TITLE_TAKEN: 1 });
    const { roleId: other } = await api.staff.createRole({ title: "Day shift", permissions });
    const renamed = api.staff.changeRole({ roleId: other, title: "Night shift", permissions });
    expect(await outcomeOf(renamed)).toBe("ROLE_TITLE_TAKEN");
  });

  test("holds nothing that whoever makes or changes it may not, and so raises nobody", async () => {
    const { guest, role } = await clerk();
    const { createRole, changeRole, deleteRole } = guest.api.staff;
    expect(await outcomeOf(createRole({ title: "More", permissions: ["orders.refund"] }))).toBe(
      "RIGHTS_EXCEEDED",
    );
    // Their own role, which would raise themselves.
    const raised = changeRole({ roleId: role.id, permissions: ["orders.refund", "staff.manage"] });
    expect(await outcomeOf(raised)).toBe("RIGHTS_EXCEEDED");
    const strong = await makeRole(shop(), ["orders.refund"]);
    expect(await outcomeOf(changeRole({ roleId: strong.id, permissions: [] }))).toBe("RIGHTS_EXCEEDED");
    expect(await outcomeOf(deleteRole({ roleId: strong.id }))).toBe("RIGHTS_EXCEEDED");
    const kept = changeRole({ roleId: strong.id, permissions: ["orders.refund", "staff.manage"] });
    expect(await outcomeOf(kept)).toBe("done");
  });
});

test("what comes with the shop stays: the admin's role and its like can't be changed, none can be deleted", async () => {
  const { api } = boss;
  const customer = await roleId(shop(), "customer");
  for (const fixed of [adminRole, customer])
    expect(await outcomeOf(api.staff.changeRole({ roleId: fixed, permissions: ["orders.refund"] }))).toBe(
      "ROLE_FIXED",
    );
  for (const each of [adminRole, customer, support, manager])
    expect(await outcomeOf(api.staff.deleteRole({ roleId: each }))).toBe("ROLE_FIXED");
  await api.staff.changeRole({ roleId: support, title: "Hackers", permissions: ["orders.refund"] });
  const views = await api.staff.listRoles();
  expect(views.find(({ code }) => code === "support")).toMatchObject({
    ...{ title: null, permissions: ["orders.refund"] },
  });
  expect(views.map(({ code }) => code)).toEqual(["support", "manager", "admin"]);
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
