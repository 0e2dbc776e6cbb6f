import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "@/app/_components/ui/card";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { QuoteView } from "@/server/checkout/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import { routes } from "@/shared/routes";
import type { FormState } from "./form-state";
import { LineList } from "./line-list";
import { OneButtonForm } from "./one-button-form";
import { PlaceOrderForm } from "./place-order-form";
import type { PlaceOrderState } from "./place-order-state";
import { Totals } from "./totals";
import type { ServerForm } from "./use-server-form";

interface Props {
  quote: QuoteView | null;
  /** Whether the quote is what would be charged now; only then it can be ordered. */
  isCurrent: boolean;
  place: ServerForm<PlaceOrderState>;
  refresh: ServerForm<FormState>;
  locale: Locale;
}

/** The quote: what it is made of, its total, and the button that confirms exactly this total. */
export async function OrderCard({ quote, isCurrent, place, refresh, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "checkout.review" });
  return (
    <Card aria-labelledby="order" className="space-y-5">
      <h2 id="order" className="font-display text-2xl">
        {t("lines")}
      </h2>
      {quote ? (
        <>
          <LineList lines={quote.lines} label={t("lines")} locale={locale} />
          <div className="border-line border-t pt-4">
            <Totals amounts={quote} locale={locale} />
          </div>
          {isCurrent ? (
            <>
              <PlaceOrderForm
                action={place}
                quoteHash={quote.hash}
                idempotencyKey={randomUUID()}
                total={formatMoney(quote.total, languageTags[locale])}
                locale={locale}
              />
              <TermsNote locale={locale} />
            </>
          ) : null}
        </>
      ) : (
        <OneButtonForm action={refresh} label={t("makeQuote")} pendingLabel={t("makingQuote")}>
          <p className="text-muted">{t("noQuote")}</p>
        </OneButtonForm>
      )}
    </Card>
  );
}

async function TermsNote({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "checkout.review" });
  const link = (chunks: ReactNode) => (
    <ShopLink href={routes.terms(locale)} className="link">
      {chunks}
    </ShopLink>
  );
  return <p className="text-muted text-sm">{t.rich("terms", { link })}</p>;
}
