import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";
import { AccountLink } from "./account-link";
import type { Alternates } from "./alternates";
import { CartLink } from "./cart-link";
import { CategoryNav } from "./category-nav";
import { LanguageSwitch } from "./language-switch";
import { Logo } from "./logo";
import { SearchForm } from "./search-form";

interface Props {
  locale: Locale;
  alternates: Alternates;
  query?: string | undefined;
}

export async function ShopHeader({ locale, alternates, query }: Props) {
  const t = await getTranslations({ locale, namespace: "header" });
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto grid max-w-7xl grid-cols-[1fr_auto_auto_auto] items-center gap-x-2 gap-y-2 px-4 py-3 sm:px-6 md:grid-cols-[auto_1fr_auto_auto_auto] md:gap-x-4 lg:gap-x-6">
        <Logo locale={locale} />
        <div className="max-md:order-last max-md:col-span-4 md:mx-auto md:w-full md:max-w-md">
          <SearchForm locale={locale} id="header-search" query={query ?? ""} />
        </div>
        <LanguageSwitch locale={locale} alternates={alternates} label={t("languages")} />
        <AccountLink locale={locale} />
        <CartLink locale={locale} />
      </div>
      <CategoryNav locale={locale} label={t("categories")} />
    </header>
  );
}
