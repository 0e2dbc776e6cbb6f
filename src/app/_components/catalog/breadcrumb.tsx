import { getTranslations } from "next-intl/server";
import { breadcrumbNode } from "@/app/_components/structured-data/breadcrumb-node";
import { JsonLd } from "@/app/_components/structured-data/json-ld";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Crumb } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** The way from the entrance to this page, for people and for machines. */
export async function Breadcrumb({
  locale,
  crumbs,
  current,
}: {
  locale: Locale;
  crumbs: readonly Crumb[];
  current: string;
}) {
  const t = await getTranslations({ locale, namespace: "common" });
  const steps = [
    { href: routes.home(locale), title: t("home") },
    ...crumbs.map(({ slug, title }) => ({ href: routes.category(locale, slug), title })),
  ];
  return (
    <nav aria-label={t("breadcrumb")} className="text-muted text-sm">
      <JsonLd nodes={[breadcrumbNode(steps, current)]} />
      <ol className="flex flex-wrap items-center gap-x-2">
        {steps.map(({ href, title }) => (
          <li key={href} className="flex items-center gap-x-2">
            <ShopLink
              href={href}
              className="inline-flex min-h-6 items-center no-underline hover:text-ink hover:underline"
            >
              {title}
            </ShopLink>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page" className="text-ink">
          {current}
        </li>
      </ol>
    </nav>
  );
}
