import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import type { OrderHistoryEntry } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { LocalTime } from "./local-time";
import { historyWords } from "./order-words";

/** What happened to an order, from its first moment on. */
export async function OrderHistory({
  history,
  locale,
}: {
  history: readonly OrderHistoryEntry[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "order" });
  const told = history.flatMap((entry) => {
    const words = historyWords(t, entry);
    return words ? [{ words, at: entry.at }] : [];
  });
  return (
    <Card aria-labelledby="order-history">
      <h2 id="order-history" className="mb-4 font-display text-2xl">
        {t("history.title")}
      </h2>
      <ol className="space-y-3 border-line border-l-2 pl-5">
        {told.map(({ words, at }) => (
          <li key={`${at.getTime()} ${words}`} className="relative">
            <span
              aria-hidden="true"
              className="-left-[1.6875rem] absolute top-2 size-2.5 rounded-full bg-accent"
            />
            <p>{words}</p>
            <p className="text-muted text-sm">
              <LocalTime at={at} locale={locale} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
