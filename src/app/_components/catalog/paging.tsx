import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";
import type { Paging as PagingState } from "@/shared/paging";

interface Props {
  locale: Locale;
  paging: PagingState;
  href: (page: number) => string;
}

/** Links to the pages of a list; nothing when there is one page. */
export async function Paging({ locale, paging, href }: Props) {
  const t = await getTranslations({ locale, namespace: "paging" });
  const { page, pageCount } = paging;
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={t("label")} className="mt-14 flex items-center justify-center gap-4">
      <Step href={page > 1 ? href(page - 1) : null} rel="prev" label={t("previous")} />
      <p className="text-muted text-sm tabular-nums">{t("of", { page, pageCount })}</p>
      <Step href={page < pageCount ? href(page + 1) : null} rel="next" label={t("next")} />
    </nav>
  );
}

function Step({ href, rel, label }: { href: string | null; rel: "prev" | "next"; label: string }) {
  const look =
    "inline-flex min-h-11 min-w-28 items-center justify-center rounded-full border px-5 text-sm no-underline";
  if (!href) return <span className={`${look} border-line text-muted`}>{label}</span>;
  return (
    <Link href={href} rel={rel} prefetch={false} className={`${look} border-edge hover:border-ink`}>
      {label}
    </Link>
  );
}
