import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";

/** Says on every page that this shop sells nothing. */
export async function DemoBanner({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "demo" });
  return (
    <aside aria-label={t("label")} className="bg-glow px-4 py-1.5 text-center text-on-glow text-sm">
      <strong className="font-semibold">{t("label")}</strong> · {t("text")}
    </aside>
  );
}
