import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { PageTitle } from "@/app/_components/ui/heading";
import type { Locale } from "@/shared/locales";
import { type InfoPageName, routes } from "@/shared/routes";
import { Contact } from "./contact";
import { InfoNav } from "./info-nav";

interface Props {
  locale: Locale;
  page: InfoPageName;
  /** The page's sections. */
  children: ReactNode;
}

/** A page about the shop: title, lead and sections, and beside them the way to the others. */
export async function InfoPage({ locale, page, children }: Props) {
  const t = await getTranslations({ locale, namespace: "pages" });
  return (
    <PageFrame locale={locale} alternates={alternatesOf(routes[page])}>
      <div className="grid gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <article>
          <PageTitle>{t(`${page}.title`)}</PageTitle>
          <p className="mt-5 max-w-2xl text-lg text-muted sm:text-xl">{t(`${page}.lead`)}</p>
          <div className="mt-10 space-y-8 sm:mt-12">{children}</div>
        </article>
        <aside className="space-y-8 lg:sticky lg:top-8 lg:self-start">
          <InfoNav locale={locale} current={page} />
          <Contact locale={locale} />
        </aside>
      </div>
    </PageFrame>
  );
}
