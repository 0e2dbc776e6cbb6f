import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { CategorySort, SearchSort } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";

type Sort = CategorySort | SearchSort;

interface Props {
  locale: Locale;
  sorts: readonly Sort[];
  /** Absent: the first of them. */
  sort: string | undefined;
  href: (sort: Sort) => string;
}

/** The orders a list can be in, as links: each is an address that can be shared. */
export async function SortLinks({ locale, sorts, sort, href }: Props) {
  const t = await getTranslations({ locale, namespace: "category" });
  const current = sort ?? sorts[0];
  return (
    <nav
      aria-label={t("sort")}
      className="flex items-center gap-x-5 overflow-x-auto border-line border-y py-1 text-sm"
    >
      <p aria-hidden="true" className="shrink-0 text-muted max-sm:hidden">
        {t("sort")}
      </p>
      <ul className="flex gap-x-4 whitespace-nowrap sm:gap-x-5">
        {sorts.map((choice) => (
          <li key={choice}>
            <ShopLink
              href={href(choice)}
              aria-current={choice === current ? "true" : undefined}
              className="inline-flex min-h-10 items-center text-muted no-underline decoration-2 decoration-accent underline-offset-8 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline"
            >
              {t(`sorts.${choice}`)}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
