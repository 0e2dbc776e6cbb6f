import { hash } from "@node-rs/argon2";
import { expect, type Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { customerAddresses, users } from "@/db/schema";
import type { Address } from "@/shared/address";
import { newId, type UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { type Person, somebody } from "./people";

/** Somebody with an account. */
export interface Member extends Person {
  readonly userId: UserId;
  readonly password: string;
}

/** An account that can be signed in to, with what stands in its address book; the first is the default one. */
export async function makeMember(
  db: Database,
  { name, locale = "en", book = [] }: { name?: string; locale?: Locale; book?: readonly Address[] } = {},
): Promise<Member> {
  const person = somebody();
  const { email } = person;
  const [userId, now, password] = [newId<"user">(), new Date(), "gramophone otter lantern"];
  // As cheap as can be: signing in makes a better one of it.
  const passwordHash = await hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 });
  const entries = book.map((address, index) => {
    const at = new Date(now.getTime() + index);
    return { ...address, id: newId<"customer_address">(), userId, createdAt: at, updatedAt: at };
  });
  const defaultAddressId = entries[0]?.id ?? null;
  await db.insert(users).values({
    ...{ id: userId, email, emailNormalised: email, locale, name: name ?? null, passwordHash },
    ...{ verifiedAt: now, createdAt: now, updatedAt: now, defaultAddressId },
  });
  if (entries.length > 0) await db.insert(customerAddresses).values(entries);
  return { ...person, userId, password };
}

/** Signs a browser in past the form, by the same door. */
export async function signInPastForm(page: Page, { email, password }: Member): Promise<void> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password, isRemembered: "false" };
  const answer = await page.request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  expect(answer.headers().location ?? "", "where signing in leads").not.toMatch(/error|code=/);
  expect(answer.status()).toBe(302);
}
