import "./globals.css";
import type { Metadata } from "next";
import { fontClasses } from "@/app/_components/frame/fonts";
import { messages } from "@/i18n/messages";
import { languageTags, locales } from "@/shared/locales";
import { routes } from "@/shared/routes";

export const metadata: Metadata = { title: "GoMall" };

/**
 * For addresses outside every language (below `/_next` and `/api`): made at build time, so it speaks all of them.
 * Unknown pages of the shop are answered by `[...rest]`.
 */
export default function GlobalNotFound() {
  return (
    <html lang="en" className={fontClasses}>
      <body className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-10 px-4 py-16">
        {locales.map((locale) => (
          <section key={locale} lang={languageTags[locale]}>
            <h1 className="font-display text-3xl">{messages[locale].notFound.title}</h1>
            <p className="mt-2 text-muted">{messages[locale].notFound.text}</p>
            <a href={routes.home(locale)} className="link mt-2 inline-block">
              {messages[locale].notFound.home}
            </a>
          </section>
        ))}
      </body>
    </html>
  );
}
