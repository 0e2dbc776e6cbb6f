import { randomBytes, randomUUID } from "node:crypto";
import type { UserId } from "@/shared/ids";
import { makeAccount, makeRole, newestSecret, roleId } from "../../accounts";
import { giveSecondFactor } from "../../second-factor";
import { type Browser, type CallerName, everybody, type Outcome, permitted, type Row } from "../row";
import { unchanged } from "../unchanged";
import type { World } from "../world";

const locale = "en" as const;
const nobody = ({ shop }: World) => ({ userId: shop.context().newId<"user">() });
const noRole = ({ shop }: World) => ({ roleId: shop.context().newId<"role">() });
const person = async ({ shop }: World, isDisabled = false) => ({
  userId: (await makeAccount(shop.context(), { isDisabled })).userId,
});
const personWithFactor = async ({ shop }: World) => {
  const account = await makeAccount(shop.context());
  await giveSecondFactor(shop, account);
  return { userId: account.userId };
};
const offer = ({ clerkRole }: World) => ({
  ...{ email: `hand-${randomUUID()}@example.com`, locale, roleIds: [clerkRole] },
});
const invited = (world: World): Promise<{ userId: UserId }> =>
  world.browsers.admin.api.staff.invite(offer(world));
const manages = "staff.manage" as const;

/** The clerk manages staff and may no more; the admin may all that anybody may. */
const unlessClerk = (caller: CallerName): Outcome => (caller === "clerk" ? "RIGHTS_EXCEEDED" : "done");

/** A call about an admin, who may more than the least of those who manage staff: what is refused changes nothing. */
function onAnAdmin(
  call: (by: Browser, userId: UserId, world: World) => Promise<unknown>,
  options: { readonly isDisabled?: boolean; readonly hasFactor?: boolean } = {},
) {
  return [
    unlessClerk,
    async (by: Browser, world: World) => {
      const { isDisabled = false, hasFactor = false } = options;
      const admin = await makeAccount(world.shop.context(), { roles: ["admin"], isDisabled });
      if (hasFactor) await giveSecondFactor(world.shop, admin);
      const act = () => call(by, admin.userId, world);
      return by.name === "clerk" ? unchanged(world, admin, act) : act();
    },
  ] as const;
}

/** A call about somebody who was invited to be an admin. */
function onAnInvitedAdmin(call: (by: Browser, userId: UserId) => Promise<unknown>) {
  return [
    unlessClerk,
    async (by: Browser, world: World) => {
      const roleIds = [await roleId(world.shop, "admin")];
      const one = await world.browsers.admin.api.staff.invite({ ...offer(world), roleIds });
      const act = () => call(by, one.userId);
      return by.name === "clerk" ? unchanged(world, one, act) : act();
    },
  ] as const;
}

/** A role that nobody has and lets people do more than the clerk may. */
const roleAbove = async ({ shop }: World) => ({ roleId: (await makeRole(shop, ["orders.refund"])).id });

const people: Record<string, Row> = {
  "staff.listUsers": permitted(manages, {
    own: ["done", ({ api }) => api.staff.listUsers({})],
    foreign: ["done", ({ api }, world) => api.staff.listUsers({ after: nobody(world).userId })],
  }),
  "staff.getUser": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.getUser(await person(world))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.getUser(nobody(world))],
    // Whoever may see the list sees everybody in it, and what they may do there.
    above: [
      "done",
      async ({ api, name }, world) => {
        const admin = await makeAccount(world.shop.context(), { roles: ["admin"] });
        const { can } = await api.staff.getUser({ userId: admin.userId });
        if (can.disable !== (name === "admin")) throw new Error("Not what may be done with an admin");
      },
    ],
  }),
  "staff.setRoles": permitted(manages, {
    own: [
      "done",
      async ({ api }, world) => api.staff.setRoles({ ...(await person(world)), roleIds: [world.clerkRole] }),
    ],
    foreign: [
      "USER_NOT_FOUND",
      ({ api }, world) => api.staff.setRoles({ ...nobody(world), roleIds: [world.clerkRole] }),
    ],
    nested: [
      "ROLE_NOT_FOUND",
      async ({ api }, world) =>
        api.staff.setRoles({ ...(await person(world)), roleIds: [noRole(world).roleId] }),
    ],
    above: onAnAdmin(({ api }, userId, { clerkRole }) =>
      api.staff.setRoles({ userId, roleIds: [clerkRole] }),
    ),
  }),
  "staff.disable": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.disable(await person(world))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.disable(nobody(world))],
    above: onAnAdmin(({ api }, userId) => api.staff.disable({ userId })),
  }),
  "staff.enable": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.enable(await person(world, true))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.enable(nobody(world))],
    above: onAnAdmin(({ api }, userId) => api.staff.enable({ userId }), { isDisabled: true }),
  }),
  "staff.removeSecondFactor": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.removeSecondFactor(await personWithFactor(world))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.removeSecondFactor(nobody(world))],
    above: onAnAdmin(({ api }, userId) => api.staff.removeSecondFactor({ userId }), { hasFactor: true }),
  }),
};

const ownRoles: Record<string, Row> = {
  "staff.listRoles": permitted(manages, { own: ["done", ({ api }) => api.staff.listRoles()] }),
  "staff.createRole": permitted(manages, {
    own: ["done", ({ api }) => api.staff.createRole({ title: randomUUID(), permissions: [manages] })],
    above: [
      unlessClerk,
      ({ api }) => api.staff.createRole({ title: randomUUID(), permissions: ["orders.refund"] }),
    ],
  }),
  "staff.changeRole": permitted(manages, {
    own: [
      "done",
      async ({ api }, { shop }) =>
        api.staff.changeRole({ roleId: (await makeRole(shop, [])).id, permissions: [manages] }),
    ],
    foreign: [
      "ROLE_NOT_FOUND",
      ({ api }, world) => api.staff.changeRole({ ...noRole(world), permissions: [] }),
    ],
    above: [
      unlessClerk,
      async ({ api }, world) => api.staff.changeRole({ ...(await roleAbove(world)), permissions: [] }),
    ],
  }),
  "staff.deleteRole": permitted(manages, {
    own: [
      "done",
      async ({ api }, { shop }) => api.staff.deleteRole({ roleId: (await makeRole(shop, [])).id }),
    ],
    foreign: ["ROLE_NOT_FOUND", ({ api }, world) => api.staff.deleteRole(noRole(world))],
    above: [unlessClerk, async ({ api }, world) => api.staff.deleteRole(await roleAbove(world))],
  }),
};

const invitations: Record<string, Row> = {
  "staff.listInvitations": permitted(manages, { own: ["done", ({ api }) => api.staff.listInvitations()] }),
  "staff.invite": permitted(manages, {
    own: ["done", ({ api }, world) => api.staff.invite(offer(world))],
    // Who has an account is given roles, not invited to it.
    foreign: [
      "ACCOUNT_EXISTS",
      async ({ api }, world) => {
        const account = await makeAccount(world.shop.context());
        return unchanged(world, account, () => api.staff.invite({ ...offer(world), email: account.email }));
      },
    ],
    above: [
      unlessClerk,
      async ({ api }, world) =>
        api.staff.invite({ ...offer(world), roleIds: [await roleId(world.shop, "admin")] }),
    ],
    nested: [
      "ROLE_NOT_FOUND",
      ({ api }, world) => api.staff.invite({ ...offer(world), roleIds: [noRole(world).roleId] }),
    ],
  }),
  "staff.resendInvitation": permitted(manages, {
    above: onAnInvitedAdmin(({ api }, userId) => api.staff.resendInvitation({ userId })),
    own: ["done", async ({ api }, world) => api.staff.resendInvitation(await invited(world))],
    foreign: ["INVITATION_NOT_FOUND", ({ api }, world) => api.staff.resendInvitation(nobody(world))],
    // Somebody who was never invited.
    nested: [
      "INVITATION_NOT_FOUND",
      async ({ api }, world) => api.staff.resendInvitation(await person(world)),
    ],
  }),
  "staff.withdrawInvitation": permitted(manages, {
    above: onAnInvitedAdmin(({ api }, userId) => api.staff.withdrawInvitation({ userId })),
    own: ["done", async ({ api }, world) => api.staff.withdrawInvitation(await invited(world))],
    foreign: ["INVITATION_NOT_FOUND", ({ api }, world) => api.staff.withdrawInvitation(nobody(world))],
    nested: [
      "INVITATION_NOT_FOUND",
      async ({ api }, world) => api.staff.withdrawInvitation(await person(world)),
    ],
  }),
  "staff.getInvitation": everybody({
    own: [
      "done",
      async ({ api }, world) => {
        await invited(world);
        return api.staff.getInvitation({ secret: await newestSecret(world.shop, "invite") });
      },
    ],
    foreign: [
      "LINK_NOT_VALID",
      ({ api }) => api.staff.getInvitation({ secret: randomBytes(32).toString("base64url") }),
    ],
  }),
};

export const staffRows: Record<string, Row> = { ...people, ...ownRoles, ...invitations };
