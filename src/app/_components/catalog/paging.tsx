import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { ProductList } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";

interface Props {
  locale: Locale;
  list: Pick<ProductList, "paging" | "nextCursor" | "previousCursor">;
  /** The list behind a cursor; null: from its beginning. */
  href: (after: string | null) => string;
}

/** Links to the pages before and after; nothing when there is one page. */
export async function Paging({ locale, list, href }: Props) {
  const t = await getTranslations({ locale, namespace: "paging" });
  const { page, pageCount } = list.paging;
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={t("label")} className="mt-14 flex items-center justify-center gap-4">
      <Step href={page > 1 ? href(list.previousCursor) : null} rel="prev" label={t("previous")} />
      <p className="text-muted text-sm tabular-nums">{t("of", { page, pageCount })}</p>
      <Step href={list.nextCursor === null ? null : href(list.nextCursor)} rel="next" label={t("next")} />
    </nav>
  );
}

function Step({ href, rel, label }: { href: string | null; rel: "prev" | "next"; label: string }) {
  const look =
    "inline-flex min-h-11 min-w-28 items-center justify-center rounded-full border px-5 text-sm no-underline";
  if (href === null) return <span className={`${look} border-line text-muted`}>{label}</span>;
  return (
    <ShopLink href={href} rel={rel} className={`${look} border-edge hover:border-ink`}>
      {label}
    </ShopLink>
  );
}
