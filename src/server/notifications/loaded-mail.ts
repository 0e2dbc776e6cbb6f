import type { Context } from "@/server/platform/context";
import type { Locale } from "@/shared/locales";
import type { WrittenMail } from "./definitions";

/** A mail that is ready to go. */
export interface LoadedMail {
  readonly to: string;
  readonly write: () => Promise<WrittenMail>;
}

/**
 * Finds what a mail says by the id of what it is about, as things stand now. Null where there is nothing to say (any
 * more).
 */
export type Load = (ctx: Context, subjectId: string) => Promise<LoadedMail | null>;

/** What every mail is made with. */
export function letter({ env }: Context, { locale }: { readonly locale: Locale }) {
  const { PUBLIC_URL, SHOP_CONTACT_EMAIL, SHOP_OPERATOR, GOMALL_DEMO } = env;
  const shop = {
    publicUrl: PUBLIC_URL,
    contactEmail: SHOP_CONTACT_EMAIL ?? null,
    operator: SHOP_OPERATOR ?? null,
    isDemo: GOMALL_DEMO,
  };
  return { locale, shop };
}
