import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { codeAt } from "@/server/identity/totp";
import { type SignedInGuest, signInAs, type TestAccount } from "./accounts";
import type { Premises } from "./shop";

export interface SecondFactor {
  /** Base32, as an authenticator app keeps it. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** The code that the app shows so many steps of 30 s from now; each is good once. */
  code(steps?: number): string;
  /** The browser in which it was switched on. */
  readonly guest: SignedInGuest;
}

/** Switches a second factor on, as its person does, so long ago that no code of it counts as used. */
export async function giveSecondFactor(shop: Premises, account: TestAccount): Promise<SecondFactor> {
  const guest = await signInAs(shop, account);
  const { secret } = await guest.api.identity.setUpSecondFactor({ password: account.password });
  const { clock } = shop.context();
  const code = (steps = 0) => codeAt(secret, new Date(clock.now().getTime() + steps * 30_000));
  // Of this step: one of the step before could be two steps old by the time somebody looks at it.
  const { codes } = await guest.api.identity.enableSecondFactor({ code: code() });
  await shop.db.update(users).set({ totpLastStep: null }).where(eq(users.id, account.userId));
  // This session's secret is another since.
  const sessionToken = (await guest.session()) ?? "";
  return { secret, recoveryCodes: codes, code, guest: { ...guest, sessionToken } };
}
