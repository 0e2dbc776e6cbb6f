import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/**
 * The way to one's account, the same for everybody, so that static pages stay static: who isn't signed in is led to
 * the form. A plain link: the account is a document of its own.
 */
export async function AccountLink({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "header" });
  return (
    <a
      href={routes.account(locale)}
      className="inline-flex min-h-11 items-center gap-2 rounded-full px-2 no-underline hover:text-accent"
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
      >
        <circle cx="12" cy="8" r="4" />
        <path d="M4.5 20.5a7.5 7.5 0 0 1 15 0" strokeLinecap="round" />
      </svg>
      <span className="max-lg:sr-only">{t("account")}</span>
    </a>
  );
}
