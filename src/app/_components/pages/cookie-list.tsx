import { getTranslations } from "next-intl/server";
import { env } from "@/server/platform/env";
import type { Locale } from "@/shared/locales";

/**
 * Every cookie that the cart sets, and how many days it stays; under https their names begin with "__Host-". A test
 * holds them to what is set.
 */
export const cookies = [
  { name: "gomall_cart", purpose: "cart", days: 180 },
  { name: "gomall_cart_count", purpose: "count", days: 180 },
] as const;

/** Those that signing in sets. */
export const signInCookies = [
  { name: "gomall_session", purpose: "session" },
  { name: "gomall_device", purpose: "device" },
] as const;

export async function CookieList({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages.privacy.cookies" });
  return (
    <List
      items={cookies.map(
        ({ name, purpose, days }) => [prefix() + name, t(purpose), t("life", { days })] as const,
      )}
    />
  );
}

export async function SignInCookieList({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages.privacy.account" });
  const { SESSION_REMEMBERED_DAYS: days } = env();
  return (
    <List
      items={signInCookies.map(
        ({ name, purpose }) => [prefix() + name, t(purpose), t(`${purpose}Life`, { days })] as const,
      )}
    />
  );
}

function prefix(): string {
  return env().PUBLIC_URL.startsWith("https:") ? "__Host-" : "";
}

function List({ items }: { items: readonly (readonly [name: string, purpose: string, life: string])[] }) {
  return (
    <dl className="space-y-4 pt-2">
      {items.map(([name, purpose, life]) => (
        <div key={name} className="rounded-lg border border-line bg-surface p-5">
          <dt>
            <code className="font-semibold">{name}</code>
          </dt>
          <dd className="mt-1">{purpose}</dd>
          <dd className="mt-1 text-muted text-sm">{life}</dd>
        </div>
      ))}
    </dl>
  );
}
