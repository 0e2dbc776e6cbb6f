import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { env } from "@/server/platform/env";
import { type Locale, languageTags } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { minutesToPay } from "./info-metadata";
import { Section } from "./section";

/** The terms of sale, with this shop's own settings in them. Other words are another version of the terms. */
export async function TermsSections({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages.terms" });
  const { SHOP_OPERATOR: operator, SHOP_CURRENCY, SHOP_PRICES_INCLUDE_TAX, ...limits } = env();
  const prices = { code: SHOP_CURRENCY, currency: currencyName(SHOP_CURRENCY, locale) };
  const quantities = { line: limits.MAX_QUANTITY_PER_LINE, order: limits.MAX_QUANTITY_PER_ORDER };
  const sections = [
    { title: t("seller.title"), text: operator ? t("seller.operator", { operator }) : t("seller.text") },
    { title: t("contract.title"), text: t("contract.text") },
    {
      title: t("prices.title"),
      text: t(SHOP_PRICES_INCLUDE_TAX ? "prices.included" : "prices.added", prices),
    },
    { title: t("payment.title"), text: t("payment.text", { minutes: minutesToPay() }) },
    { title: t("limits.title"), text: t("limits.text", quantities) },
    {
      title: t("delivery.title"),
      text: t("delivery.text"),
      page: "shipping" as const,
      link: t("delivery.link"),
    },
    { title: t("returns.title"), text: t("returns.text"), page: "returns" as const, link: t("returns.link") },
    { title: t("defects.title"), text: t("defects.text") },
    { title: t("changes.title"), text: t("changes.text") },
  ];
  return sections.map(({ title, text, page, link }, index) => (
    <Section key={title} title={`${index + 1}. ${title}`} text={text}>
      {page ? (
        <p>
          <ShopLink href={routes[page](locale)} className="link">
            {link}
          </ShopLink>
        </p>
      ) : null}
    </Section>
  ));
}

function currencyName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(languageTags[locale], { type: "currency" }).of(code) ?? code;
}
