import { and, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents } from "@/db/schema";
import { makeAccount, makeClerk, makeRole, roleId, type SignedInGuest, signInAs } from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";

const shop = useShop();
let boss: SignedInGuest;

beforeEach(async () => {
  boss = await signInAs(shop(), await person("admin"));
});

const person = (...codes: string[]) => makeAccount(shop().context(), { roles: codes });
const clerk = () => makeClerk(shop());

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
  const [customer, support, manager, admin] = [
    await roleId(shop(), "customer"),
    await roleId(shop(), "support"),
    await roleId(shop(), "manager"),
    await roleId(shop(), "admin"),
  ];
  for (const fixed of [admin, customer])
    expect(await outcomeOf(api.staff.changeRole({ roleId: fixed, permissions: ["orders.refund"] }))).toBe(
      "ROLE_FIXED",
    );
  for (const each of [admin, customer, support, manager])
    expect(await outcomeOf(api.staff.deleteRole({ roleId: each }))).toBe("ROLE_FIXED");
  await api.staff.changeRole({ roleId: support, title: "Hackers", permissions: ["orders.refund"] });
  const views = await api.staff.listRoles();
  expect(views.find(({ code }) => code === "support")).toMatchObject({
    ...{ title: null, permissions: ["orders.refund"] },
  });
  expect(views.map(({ code }) => code)).toEqual(["support", "manager", "admin"]);
});
