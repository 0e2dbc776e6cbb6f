import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, outbox, users, userTokens } from "@/db/schema";
import type { RoleId } from "@/shared/ids";
import {
  aBrowser,
  makeAccount,
  makeClerk,
  newestSecret,
  roleId,
  type SignedInGuest,
  signInAs,
} from "@/testing/accounts";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { acceptInvitation } from "./accept-invitation";
import { clearUserTokens } from "./clear-identity";
import { invitationForMail } from "./invitation-for-mail";
import { readSession } from "./sessions";

const shop = useShop();
let boss: SignedInGuest;
let support: RoleId;
let admin: RoleId;
const email = "New.Hand@example.com";
const password = "gramophone otter new";

beforeEach(async () => {
  boss = await signInAs(shop(), await makeAccount(shop().context(), { roles: ["admin"] }));
  support = await roleId(shop(), "support");
  admin = await roleId(shop(), "admin");
});

const invite = (roleIds = [support]) => boss.api.staff.invite({ email, locale: "zh", roleIds });
const secretOf = () => newestSecret(shop(), "invite");
const accept = (secret: string) =>
  acceptInvitation(shop().context(), aBrowser(), { secret, name: "New Hand", password });
const tokens = () => shop().db.select().from(userTokens).where(eq(userTokens.kind, "invite"));

test("an invitation that is accepted opens a session with its roles, once", async () => {
  const { userId } = await invite();
  const [invited] = await shop().db.select().from(outbox).where(eq(outbox.name, "identity/invited"));
  const [token] = await tokens();
  expect(invited?.payload).toEqual({ tokenId: token?.id });
  expect(await boss.api.staff.listInvitations()).toMatchObject([
    { userId, email, isOver: false, isChangeable: true, roles: [{ code: "support" }] },
  ]);
  const secret = await secretOf();
  expect(await shop().guest().api.staff.getInvitation({ secret })).toEqual({ email });
  const { sessionToken } = await accept(secret);
  expect(await readSession(shop().context(), sessionToken)).toMatchObject({
    ...{ userId, email, name: "New Hand", permissions: ["orders.fulfil"] },
  });
  expect(await outcomeOf(accept(secret))).toBe("LINK_NOT_VALID");
  expect(await boss.api.staff.listInvitations()).toEqual([]);
  await signInAs(shop(), { userId, email, password });
  const actions = await shop()
    .db.select({ action: auditEvents.action, actor: auditEvents.actor })
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId))
    .orderBy(auditEvents.id);
  expect(actions.map(({ action }) => action)).toEqual([
    ...["invitation.sent", "invitation.accepted", "sign_in.done", "sign_in.done"],
  ]);
});

test("an invited account that is shut and enabled again has no rights, and can be invited anew", async () => {
  const { userId } = await invite();
  for (const deed of ["disable", "enable"] as const) await boss.api.staff[deed]({ userId });
  expect(await boss.api.staff.getUser({ userId })).toMatchObject({ roles: [] });
  await shop().guest().api.identity.requestReset({ email, locale: "en" });
  await shop()
    .guest()
    .api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
  const { sessionToken } = await signInAs(shop(), { userId, email, password });
  expect(await readSession(shop().context(), sessionToken)).toMatchObject({ permissions: [] });
});

test("of two who accept at once one does", async () => {
  await invite();
  const secret = await secretOf();
  expect(await tally([accept(secret), accept(secret)])).toEqual({ done: 1, LINK_NOT_VALID: 1 });
});

test("a withdrawn invitation opens nothing and leaves nothing", async () => {
  const { userId } = await invite();
  const secret = await secretOf();
  expect(
    await tally([
      boss.api.staff.withdrawInvitation({ userId }),
      boss.api.staff.withdrawInvitation({ userId }),
    ]),
  ).toEqual({ done: 1, INVITATION_NOT_FOUND: 1 });
  expect(await outcomeOf(accept(secret))).toBe("LINK_NOT_VALID");
  expect(await boss.api.staff.listInvitations()).toEqual([]);
  expect(await outcomeOf(invite())).toBe("done");
});

test("accepting and withdrawing at once: one of them happens, whole", async () => {
  const { userId } = await invite();
  const secret = await secretOf();
  const [accepted, withdrawn] = await Promise.all([
    outcomeOf(accept(secret)),
    outcomeOf(boss.api.staff.withdrawInvitation({ userId })),
  ]);
  const { isConfirmed, roles } = await boss.api.staff.getUser({ userId });
  if (accepted === "done")
    expect([withdrawn, isConfirmed, roles.length]).toEqual(["INVITATION_NOT_FOUND", true, 1]);
  else expect([accepted, withdrawn, isConfirmed, roles.length]).toEqual(["LINK_NOT_VALID", "done", false, 0]);
});

test("sent again it has another link, and the one before is void", async () => {
  const { userId } = await invite();
  const before = await secretOf();
  await boss.api.staff.resendInvitation({ userId });
  expect(await outcomeOf(accept(before))).toBe("LINK_NOT_VALID");
  await accept(await secretOf());
  expect(await outcomeOf(boss.api.staff.resendInvitation({ userId }))).toBe("INVITATION_NOT_FOUND");
});

test("it runs out after a week, and can be sent again then", async () => {
  const { userId } = await invite();
  const secret = await secretOf();
  const [token] = await tokens();
  expect(Math.round(((token?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000)).toBe(7 * 24);
  await shop()
    .db.update(userTokens)
    .set({ expiresAt: new Date(0) });
  expect(await outcomeOf(accept(secret))).toBe("LINK_NOT_VALID");
  expect(await invitationForMail(shop().context(), token?.id ?? "")).toBeNull();
  expect(await boss.api.staff.listInvitations()).toMatchObject([{ isOver: true }]);
  await boss.api.staff.resendInvitation({ userId });
  expect(await outcomeOf(accept(await secretOf()))).toBe("done");
});

test("nobody offers, renews or takes back what they may not give", async () => {
  const { role, guest: clerk } = await makeClerk(shop());
  const { staff } = clerk.api;
  for (const [index, roleIds] of [[support], [admin], [role.id, admin]].entries()) {
    const offer = { email: `hand-${index}@example.com`, locale: "en" as const, roleIds };
    expect(await outcomeOf(staff.invite(offer))).toBe("RIGHTS_EXCEEDED");
  }
  expect(await tokens()).toEqual([]);
  const { userId } = await invite([admin]);
  expect(await outcomeOf(staff.resendInvitation({ userId }))).toBe("RIGHTS_EXCEEDED");
  expect(await outcomeOf(staff.withdrawInvitation({ userId }))).toBe("RIGHTS_EXCEEDED");
  // Another one in its place would take it back.
  const other = staff.invite({ email, locale: "en", roleIds: [role.id] });
  expect(await outcomeOf(other)).toBe("RIGHTS_EXCEEDED");
  expect(await staff.listInvitations()).toMatchObject([{ isChangeable: false }]);
});

test("an address with an account isn't invited, and a shut one isn't either", async () => {
  const { userId } = await makeAccount(shop().context(), { email });
  expect(await refusalOf(invite())).toMatchObject({ code: "ACCOUNT_EXISTS", params: { userId } });
  await shop().db.update(users).set({ disabledAt: new Date(), verifiedAt: null });
  boss = await signInAs(shop(), await makeAccount(shop().context(), { roles: ["admin"] }));
  expect((await refusalOf(invite())).code).toBe("ACCOUNT_EXISTS");
});

describe("the roles of an invitation are its link's alone", () => {
  const permissions = async () => {
    const { api } = await signInAs(shop(), { email, password } as Parameters<typeof signInAs>[1]);
    return (await api.identity.getAccount()).permissions;
  };

  test("not a registration's that was begun before it", async () => {
    const { api } = shop().guest();
    await api.identity.register({ email, password, locale: "en" });
    await invite([admin]);
    await api.identity.verifyEmail({ secret: await newestSecret(shop(), "verify"), password });
    expect(await permissions()).toEqual([]);
    expect(await boss.api.staff.listInvitations()).toEqual([]);
  });

  test("not a reset's, also long after", async () => {
    await invite([admin]);
    const longAgo = new Date(Date.now() - 400 * 24 * 3_600_000);
    await shop().db.update(userTokens).set({ expiresAt: longAgo });
    await clearUserTokens(shop().context());
    const { api } = shop().guest();
    await api.identity.requestReset({ email, locale: "en" });
    await api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
    expect(await permissions()).toEqual([]);
    const [dropped] = await shop()
      .db.select()
      .from(auditEvents)
      .where(eq(auditEvents.action, "invitation.dropped"));
    expect(dropped).toBeDefined();
  });

  test("while roles that were given without one stay", async () => {
    await makeAccount(shop().context(), { email, roles: ["admin"], isVerified: false });
    const { api } = shop().guest();
    await api.identity.requestReset({ email, locale: "en" });
    await api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
    expect(await permissions()).toContain("staff.manage");
  });

  test("and once it is accepted, no registration from before puts its password there", async () => {
    const { api } = shop().guest();
    await api.identity.register({ email, password: "somebody else's words", locale: "en" });
    const secret = await newestSecret(shop(), "verify");
    await invite();
    await accept(await secretOf());
    const late = api.identity.verifyEmail({ secret, password: "somebody else's words" });
    expect(await outcomeOf(late)).toBe("LINK_NOT_VALID");
    expect(await permissions()).toEqual(["orders.fulfil"]);
  });
});
