import { beforeEach, describe, expect, test } from "vitest";
import { sessions } from "@/db/schema";
import { makeAccount, type SignedInGuest, signInAs, type TestAccount } from "@/testing/accounts";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";

const shop = useShop();
let account: TestAccount;
let guest: SignedInGuest;

beforeEach(async () => {
  account = await makeAccount(shop().context());
  guest = await signInAs(shop(), account);
});

const inSeconds = (seconds: number) => new Date(shop().context().clock.now().getTime() + seconds * 1_000);
const row = async () => (await shop().db.select().from(sessions))[0];

/** A session that was last seen 59 minutes ago. */
async function restAMinute(lasts: Partial<typeof sessions.$inferInsert> = {}) {
  await shop()
    .db.update(sessions)
    .set({ lastSeenAt: inSeconds(-59 * 60), idleExpiresAt: inSeconds(60), ...lasts });
}

describe("when one's session ends", () => {
  test("is told to its browser, and asking doesn't put it off", async () => {
    await restAMinute();
    const before = await row();
    const end = await guest.api.identity.getSessionEnd();
    expect(end?.canStay).toBe(true);
    expect(end?.endsInSeconds).toBeGreaterThan(50);
    expect(end?.endsInSeconds).toBeLessThanOrEqual(60);
    expect(await row()).toEqual(before);
  });

  test("is put off by an hour when one asks to stay", async () => {
    await restAMinute();
    const end = await guest.api.identity.staySignedIn();
    expect(end.endsInSeconds).toBeGreaterThan(3_590);
    expect(Number((await row())?.idleExpiresAt)).toBeGreaterThan(Number(inSeconds(3_590)));
  });

  test("can't be put off beyond the day's end, however often one asks", async () => {
    const absoluteExpiresAt = inSeconds(90);
    await restAMinute({ absoluteExpiresAt });
    for (const _ of [1, 2]) {
      const { endsInSeconds, canStay } = await guest.api.identity.staySignedIn();
      expect(endsInSeconds).toBeLessThanOrEqual(90);
      expect(canStay).toBe(false);
    }
    expect((await row())?.idleExpiresAt).toEqual(absoluteExpiresAt);
  });

  test("is nothing to a guest, nor to whoever's has ended; staying is then refused", async () => {
    await restAMinute({ idleExpiresAt: inSeconds(-1) });
    for (const { api } of [guest, shop().guest()]) {
      expect(await api.identity.getSessionEnd()).toBeNull();
      expect(await outcomeOf(api.identity.staySignedIn())).toBe("SIGN_IN_REQUIRED");
    }
  });
});
