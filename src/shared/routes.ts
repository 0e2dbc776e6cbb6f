import { defaultLocale, type Locale } from "./locales";

/** A path of the shop, ready for a link: the language prefix is in it, segments are encoded. */
function path(locale: Locale, ...segments: string[]): string {
  const prefix = locale === defaultLocale ? [] : [locale];
  return `/${[...prefix, ...segments.map(encodeURIComponent)].join("/")}`;
}

function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value !== undefined) search.set(key, String(value));
  const text = search.toString();
  return text ? `?${text}` : "";
}

export interface ListParams {
  sort?: string | undefined;
  page?: number | undefined;
}

/** The pages about the shop, in the order of their links; their words stand under `pages.<name>` in messages/. */
export const infoPages = ["about", "shipping", "returns", "privacy", "terms"] as const;

export type InfoPageName = (typeof infoPages)[number];

/** Every address that pages, mails and the payment gateway link to; the only place where paths are written. */
export const routes = {
  home: (locale: Locale) => path(locale),
  category: (locale: Locale, slug: string, params: ListParams = {}) =>
    path(locale, "categories", slug) + query({ ...params }),
  product: (locale: Locale, slug: string) => path(locale, "products", slug),
  search: (locale: Locale, text?: string, page?: number) => path(locale, "search") + query({ q: text, page }),
  cart: (locale: Locale, notice?: string) => path(locale, "cart") + query({ notice }),
  checkout: (locale: Locale) => path(locale, "checkout"),
  checkoutReview: (locale: Locale, notice?: string) => path(locale, "checkout", "review") + query({ notice }),
  checkoutResult: (locale: Locale, token: string) => path(locale, "checkout", "result", token),
  order: (locale: Locale, token: string, notice?: string) =>
    path(locale, "orders", token) + query({ notice }),
  about: (locale: Locale) => path(locale, "about"),
  shipping: (locale: Locale) => path(locale, "shipping"),
  returns: (locale: Locale) => path(locale, "returns"),
  privacy: (locale: Locale) => path(locale, "privacy"),
  terms: (locale: Locale) => path(locale, "terms"),
  sitemap: () => "/sitemap.xml",
  sitemapFile: (name: string) => `/sitemaps/${name}.xml`,
  media: (hash: string) => `/media/${hash}`,
} as const;
