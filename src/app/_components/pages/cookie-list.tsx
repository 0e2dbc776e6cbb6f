import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";

/** Every cookie that the shop sets, and how many days it stays. A test holds them to what is set. */
export const cookies = [
  { name: "gomall_cart", purpose: "cart", days: 180 },
  { name: "gomall_cart_count", purpose: "count", days: 180 },
] as const;

export async function CookieList({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages.privacy.cookies" });
  return (
    <dl className="space-y-4 pt-2">
      {cookies.map(({ name, purpose, days }) => (
        <div key={name} className="rounded-lg border border-line bg-surface p-5">
          <dt>
            <code className="font-semibold">{name}</code>
          </dt>
          <dd className="mt-1">{t(purpose)}</dd>
          <dd className="mt-1 text-muted text-sm">{t("life", { days })}</dd>
        </div>
      ))}
    </dl>
  );
}
