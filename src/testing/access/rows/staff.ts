import { randomBytes, randomUUID } from "node:crypto";
import type { UserId } from "@/shared/ids";
import { makeAccount, makeRole, newestSecret } from "../../accounts";
import { giveSecondFactor } from "../../second-factor";
import { everybody, permitted, type Row } from "../row";
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

const people: Record<string, Row> = {
  "staff.listUsers": permitted(manages, { own: ["done", ({ api }) => api.staff.listUsers({})] }),
  "staff.getUser": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.getUser(await person(world))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.getUser(nobody(world))],
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
  }),
  "staff.disable": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.disable(await person(world))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.disable(nobody(world))],
  }),
  "staff.enable": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.enable(await person(world, true))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.enable(nobody(world))],
  }),
  "staff.removeSecondFactor": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.removeSecondFactor(await personWithFactor(world))],
    foreign: ["USER_NOT_FOUND", ({ api }, world) => api.staff.removeSecondFactor(nobody(world))],
  }),
};

const ownRoles: Record<string, Row> = {
  "staff.listRoles": permitted(manages, { own: ["done", ({ api }) => api.staff.listRoles()] }),
  "staff.createRole": permitted(manages, {
    own: ["done", ({ api }) => api.staff.createRole({ title: randomUUID(), permissions: [manages] })],
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
  }),
  "staff.deleteRole": permitted(manages, {
    own: [
      "done",
      async ({ api }, { shop }) => api.staff.deleteRole({ roleId: (await makeRole(shop, [])).id }),
    ],
    foreign: ["ROLE_NOT_FOUND", ({ api }, world) => api.staff.deleteRole(noRole(world))],
  }),
};

const invitations: Record<string, Row> = {
  "staff.listInvitations": permitted(manages, { own: ["done", ({ api }) => api.staff.listInvitations()] }),
  "staff.invite": permitted(manages, {
    own: ["done", ({ api }, world) => api.staff.invite(offer(world))],
    nested: [
      "ROLE_NOT_FOUND",
      ({ api }, world) => api.staff.invite({ ...offer(world), roleIds: [noRole(world).roleId] }),
    ],
  }),
  "staff.resendInvitation": permitted(manages, {
    own: ["done", async ({ api }, world) => api.staff.resendInvitation(await invited(world))],
    foreign: ["INVITATION_NOT_FOUND", ({ api }, world) => api.staff.resendInvitation(nobody(world))],
    // Somebody who was never invited.
    nested: [
      "INVITATION_NOT_FOUND",
      async ({ api }, world) => api.staff.resendInvitation(await person(world)),
    ],
  }),
  "staff.withdrawInvitation": permitted(manages, {
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
