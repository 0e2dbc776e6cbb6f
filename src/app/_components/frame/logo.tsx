import Link from "next/link";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

export function Logo({ locale }: { locale: Locale }) {
  return (
    <Link href={routes.home(locale)} className="flex min-h-11 items-center gap-2.5 no-underline">
      <ArcadeMark className="h-6 w-auto text-accent" />
      <span className="font-semibold text-xl tracking-tight">GoMall</span>
    </Link>
  );
}
