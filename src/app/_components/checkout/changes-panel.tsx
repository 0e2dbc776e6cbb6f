import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import type { QuoteChange } from "@/server/checkout/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { FormState } from "./form-state";
import { OneButtonForm } from "./one-button-form";
import { QuoteChangeList } from "./quote-change-list";
import type { ServerForm } from "./use-server-form";

interface Props {
  changes: readonly QuoteChange[];
  locale: Locale;
  refresh: ServerForm<FormState>;
}

/** Stands in the way of ordering while the total on the page isn't the one that would be charged. */
export async function ChangesPanel({ changes, locale, refresh }: Props) {
  const t = await getTranslations({ locale, namespace: "checkout.changes" });
  return (
    <Notice tone="warning" title={t("title")} role="status">
      <p>{t("text")}</p>
      <QuoteChangeList changes={changes} locale={locale} />
      <div className="flex flex-wrap items-end gap-3 pt-3">
        <OneButtonForm action={refresh} label={t("accept")} pendingLabel={t("accepting")} size="sm" />
        <ButtonLink href={routes.cart(locale)} variant="secondary" size="sm">
          {t("toCart")}
        </ButtonLink>
      </div>
    </Notice>
  );
}
