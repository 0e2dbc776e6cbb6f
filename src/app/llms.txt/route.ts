import { listCategories } from "@/app/_data/catalog";
import { messages } from "@/i18n/messages";
import { isDemo, publicUrl } from "@/server/platform/env";
import { defaultLocale, languageNames, locales } from "@/shared/locales";
import { infoPages, routes } from "@/shared/routes";

export const dynamic = "force-dynamic";

/** What the shop is and where its pages are, for language models (https://llmstxt.org). */
export async function GET(): Promise<Response> {
  const { meta, demo, pages } = messages[defaultLocale];
  const categories = await listCategories(defaultLocale);
  const blocks = [
    "# GoMall",
    `> ${meta.description}`,
    ...(isDemo() ? [`${demo.label}: ${demo.text}`] : []),
    "Guests buy without an account. What counts is the price, the stock and the total shown at checkout. " +
      "An order has a page behind a link that only its buyer has.",
    "## Categories",
    categories
      .map(({ title, slug, description }) => link(title, routes.category(defaultLocale, slug), description))
      .join("\n"),
    "## About the shop",
    infoPages
      .map((page) => link(pages.nav[page], routes[page](defaultLocale), pages[page].description))
      .join("\n"),
    "## Finding",
    [
      link("Search", routes.search(defaultLocale), "add ?q= and the words to look for"),
      link("Sitemap", routes.sitemap(), "every page, in every language"),
      ...locales.map((locale) => link(languageNames[locale], routes.home(locale), "the first page")),
    ].join("\n"),
  ];
  return new Response(`${blocks.join("\n\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=300" },
  });
}

function link(title: string, path: string, about: string): string {
  return `- [${title}](${publicUrl(path)}): ${about}`;
}
