import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";

/** How the shop sells, in three sentences. */
export async function Promises({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "home.promises" });
  const promises = [
    { title: t("reservedTitle"), text: t("reservedText") },
    { title: t("priceTitle"), text: t("priceText") },
    { title: t("accountTitle"), text: t("accountText") },
  ];
  return (
    <section aria-label={t("label")} className="mt-20 grid gap-8 border-line border-t pt-10 sm:grid-cols-3">
      {promises.map(({ title, text }) => (
        <div key={title}>
          <h2 className="font-display text-xl">{title}</h2>
          <p className="mt-2 text-muted text-sm">{text}</p>
        </div>
      ))}
    </section>
  );
}
