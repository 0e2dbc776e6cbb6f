import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type CategorySort, categorySorts } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { listQuery } from "./category-metadata";

/** The orders a list can be in, as links: each is an address that can be shared. */
export async function SortLinks({
  locale,
  slug,
  sort,
}: {
  locale: Locale;
  slug: string;
  sort: CategorySort;
}) {
  const t = await getTranslations({ locale, namespace: "category" });
  return (
    <nav
      aria-label={t("sort")}
      className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-y py-1 text-sm"
    >
      <p aria-hidden="true" className="text-muted">
        {t("sort")}
      </p>
      <ul className="flex flex-wrap gap-x-5">
        {categorySorts.map((choice) => (
          <li key={choice}>
            <Link
              href={routes.category(locale, slug, listQuery(choice, 1))}
              prefetch={false}
              aria-current={choice === sort ? "true" : undefined}
              className="inline-flex min-h-10 items-center text-muted no-underline decoration-2 decoration-accent underline-offset-8 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline"
            >
              {t(`sorts.${choice}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
