import { outbox } from "@/db/schema";
import { signIn } from "@/server/identity/sign-in";
import { aBrowser, type TestAccount } from "./accounts";
import { outcomeOf } from "./refusals";
import type { Premises } from "./shop";

/** What somebody registers with. */
export const registration = { email: "Ada@example.com", password: "quilted zeppelin", locale: "en" } as const;

/** How signing in with a password ends: "done", or why it was refused. */
export async function trySignIn(
  shop: Premises,
  who: Pick<TestAccount, "email" | "password">,
  browser = {},
): Promise<string> {
  return outcomeOf(signIn(shop.context(), aBrowser(browser), { ...who, isRemembered: false }));
}

/** The names of all events that were written down. */
export async function eventNames({ db }: Premises): Promise<string[]> {
  return (await db.select().from(outbox)).map(({ name }) => name);
}
