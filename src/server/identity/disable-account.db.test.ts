import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, users } from "@/db/schema";
import type { RoleId } from "@/shared/ids";
import {
  makeAccount,
  makeClerk,
  makeRole,
  newestSecret,
  roleId,
  rolesOf,
  type SignedInGuest,
  signInAs,
  type TestAccount,
} from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { getToken, mintSecret, openToken, tokenKinds } from "./user-tokens";

const shop = useShop();
let admin: TestAccount;
let boss: SignedInGuest;
let support: RoleId;

beforeEach(async () => {
  admin = await makeAccount(shop().context(), { roles: ["admin"] });
  boss = await signInAs(shop(), admin);
  support = await roleId(shop(), "support");
});

const person = (...codes: string[]) => makeAccount(shop().context(), { roles: codes });
const clerk = () => makeClerk(shop());
const audited = (action: string) =>
  shop().db.select().from(auditEvents).where(eq(auditEvents.action, action));

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
    expect(await rolesOf(shop(), userId)).toEqual(["admin"]);
  });

  test("is one of two who take each other away at once", async () => {
    const other = await person("admin");
    const theirs = await signInAs(shop(), other);
    const ended = await tally([
      boss.api.staff.setRoles({ userId: other.userId, roleIds: [] }),
      theirs.api.staff.setRoles({ userId: admin.userId, roleIds: [] }),
    ]);
    expect(ended).toEqual({ done: 1, PERMISSION_DENIED: 1 });
    expect([...(await rolesOf(shop(), other.userId)), ...(await rolesOf(shop(), admin.userId))]).toEqual([
      "admin",
    ]);
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
  test("is out with its next request, can't sign in, and its link to reset the password is void", async () => {
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

  // The link that takes a change of address back is another matter.
  test.each(tokenKinds.filter((kind) => kind !== "undo_email"))(
    "has no good link to %s once it is open again, and none is made in a mail that was under way",
    async (kind) => {
      const { userId } = await person();
      const ctx = shop().context();
      const tokenId = await openToken(ctx.db, ctx, { kind, userId, locale: "en" });
      const secret = (await mintSecret(ctx, tokenId)) ?? "";
      expect(await outcomeOf(getToken(ctx, kind, secret))).toBe("done");
      await boss.api.staff.disable({ userId });
      expect(await outcomeOf(getToken(ctx, kind, secret))).toBe("LINK_NOT_VALID");
      await boss.api.staff.enable({ userId });
      expect(await outcomeOf(getToken(ctx, kind, secret))).toBe("LINK_NOT_VALID");
      expect(await mintSecret(ctx, tokenId)).toBeNull();
    },
  );

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

  test("is its owner's once it is open again: the link that takes a change of address back rests meanwhile", async () => {
    const someone = await person();
    const { email, password, userId } = someone;
    const { api } = await signInAs(shop(), someone);
    await api.identity.requestEmailChange({ email: "thief@example.com", password });
    const secret = await newestSecret(shop(), "change_email");
    await api.identity.confirmEmailChange({ secret, password });
    const mailed = await newestSecret(shop(), "undo_email");
    const undo = () =>
      shop().guest().api.identity.undoEmailChange({ secret: mailed, password: "quilted zeppelin" });
    await boss.api.staff.disable({ userId });
    expect(await outcomeOf(undo())).toBe("LINK_NOT_VALID");
    await boss.api.staff.enable({ userId });
    expect(await outcomeOf(undo())).toBe("done");
    await signInAs(shop(), { userId, email, password: "quilted zeppelin" });
  });
});
