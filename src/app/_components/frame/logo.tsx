import Link from "next/link";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** `isOutside`: on pages with a document of their own, where fetching the way home ahead is of no use. */
export function Logo({ locale, isOutside = false }: { locale: Locale; isOutside?: boolean }) {
  return (
    <Link
      href={routes.home(locale)}
      prefetch={isOutside ? false : null}
      className="flex min-h-11 items-center gap-2.5 no-underline"
    >
      <ArcadeMark className="h-6 w-auto text-accent" />
      <span className="font-semibold text-xl tracking-tight">GoMall</span>
    </Link>
  );
}
