import { defaultLocale, type Locale, locales } from "./locales";

/** A path of the shop, ready for a link: the language prefix is in it, segments are encoded. */
function path(locale: Locale, ...segments: string[]): string {
  const prefix = locale === defaultLocale ? [] : [locale];
  return `/${[...prefix, ...segments.map(encodeURIComponent)].join("/")}`;
}

type QueryValue = string | number | readonly string[] | undefined;

/** Several values of a key stand one after the other: "brand=a&brand=b". */
function query(params: Readonly<Record<string, QueryValue>>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value === undefined) continue;
    if (typeof value === "string" || typeof value === "number") search.set(key, String(value));
    else for (const one of value) search.append(key, one);
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** How a list of products is narrowed, ordered and paged, as it stands in its address. */
export interface ListParams {
  sort?: string | undefined;
  page?: number | undefined;
  /** A cursor: the list goes on behind it. */
  after?: string | undefined;
  /** Prices in the shop's currency, as people write them: "20", "19.90". */
  min?: string | undefined;
  max?: string | undefined;
  sale?: "1" | undefined;
  stock?: "1" | undefined;
  /** Option and value: "colour.fog". */
  option?: readonly string[] | undefined;
  brand?: readonly string[] | undefined;
  /** Slugs in the shop's first language, so that an address means the same in each. */
  category?: readonly string[] | undefined;
}

/** With any of these keys a category isn't the plain static page. */
export const listKeys = [
  "sort",
  "page",
  "after",
  "min",
  "max",
  "sale",
  "stock",
  "option",
  "brand",
  "category",
] as const satisfies readonly (keyof ListParams)[];

/** The server's own mark on a request whose address has such a key; `next.config.ts` leads these elsewhere. */
export const narrowedListHeader = "x-narrowed-list";

/** The pages about the shop, in the order of their links; their words stand under `pages.<name>` in messages/. */
export const infoPages = ["about", "shipping", "returns", "privacy", "terms"] as const;

export type InfoPageName = (typeof infoPages)[number];

/** Every address that pages, mails and the payment gateway link to; the only place where paths are written. */
export const routes = {
  home: (locale: Locale) => path(locale),
  category: (locale: Locale, slug: string, params: ListParams = {}) =>
    path(locale, "categories", slug) + query({ ...params }),
  product: (locale: Locale, slug: string) => path(locale, "products", slug),
  search: (locale: Locale, text?: string, params: ListParams = {}) =>
    path(locale, "search") + query({ q: text, ...params }),
  /** `removed` names the line that a notice offers to put back. */
  cart: (
    locale: Locale,
    notice?: string,
    removed?: { variantId: string; quantity: number; addedAtMs: number },
  ) =>
    path(locale, "cart") +
    query({ notice, variant: removed?.variantId, pieces: removed?.quantity, since: removed?.addedAtMs }),
  checkout: (locale: Locale) => path(locale, "checkout"),
  checkoutReview: (locale: Locale, notice?: string) => path(locale, "checkout", "review") + query({ notice }),
  checkoutResult: (locale: Locale, token: string) => path(locale, "checkout", "result", token),
  order: (locale: Locale, token: string, notice?: string) =>
    path(locale, "orders", token) + query({ notice }),
  account: (locale: Locale, notice?: string) => path(locale, "account") + query({ notice }),
  /** `returnTo` is a path of the shop, where signing in leads on to. */
  signIn: (
    locale: Locale,
    { code, returnTo, notice }: { code?: string; returnTo?: string; notice?: string } = {},
  ) => path(locale, "sign-in") + query({ code, returnTo, notice }),
  signInCode: (locale: Locale, returnTo?: string | null) =>
    path(locale, "sign-in", "code") + query({ returnTo: returnTo || undefined }),
  register: (locale: Locale) => path(locale, "register"),
  checkMail: (locale: Locale, purpose: "register" | "reset") => path(locale, "check-mail", purpose),
  /** The links of mails: whoever has the secret may. */
  verify: (locale: Locale, secret: string) => path(locale, "verify", secret),
  forgotPassword: (locale: Locale) => path(locale, "forgot-password"),
  resetPassword: (locale: Locale, secret: string) => path(locale, "reset-password", secret),
  /** `after` is the number of an order: the list goes on behind it. */
  accountOrders: (locale: Locale, after?: string) => path(locale, "account", "orders") + query({ after }),
  accountDetails: (locale: Locale, notice?: string) => path(locale, "account", "details") + query({ notice }),
  accountAddresses: (locale: Locale, notice?: string) =>
    path(locale, "account", "addresses") + query({ notice }),
  accountNewAddress: (locale: Locale) => path(locale, "account", "addresses", "new"),
  accountAddress: (locale: Locale, addressId: string) => path(locale, "account", "addresses", addressId),
  accountSecurity: (locale: Locale, notice?: string) =>
    path(locale, "account", "security") + query({ notice }),
  /** The same where it tells of accounts elsewhere, with the code of why one wasn't connected. */
  connectionRefused: (locale: Locale, code: string) =>
    `${path(locale, "account", "security")}${query({ code })}#connections`,
  accountDisconnect: (locale: Locale, provider: string) =>
    path(locale, "account", "security", "disconnect", provider),
  accountEmail: (locale: Locale) => path(locale, "account", "security", "email"),
  /** `returnTo` is where its recovery codes lead on to. */
  accountTwoStep: (locale: Locale, returnTo?: string) =>
    path(locale, "account", "security", "two-step") + query({ returnTo }),
  accountData: (locale: Locale, notice?: string) => path(locale, "account", "data") + query({ notice }),
  /** The file itself; the language is that of the page to which a refusal leads. */
  accountDataFile: (locale: Locale) => `/api/account/data${query({ locale })}`,
  accountDelete: (locale: Locale) => path(locale, "account", "data", "delete"),
  accountDeleted: (locale: Locale) => path(locale, "account", "deleted"),
  about: (locale: Locale) => path(locale, "about"),
  shipping: (locale: Locale) => path(locale, "shipping"),
  returns: (locale: Locale) => path(locale, "returns"),
  privacy: (locale: Locale) => path(locale, "privacy"),
  terms: (locale: Locale) => path(locale, "terms"),
  staff: (locale: Locale, params: { group?: string; q?: string; after?: string; notice?: string } = {}) =>
    path(locale, "admin", "staff") + query(params),
  staffUser: (locale: Locale, userId: string, notice?: string) =>
    path(locale, "admin", "staff", userId) + query({ notice }),
  /** Where two-step sign-in is taken off the person's account. */
  staffUserTwoStep: (locale: Locale, userId: string) => path(locale, "admin", "staff", userId, "two-step"),
  staffInvitations: (locale: Locale, notice?: string) =>
    path(locale, "admin", "invitations") + query({ notice }),
  staffRoles: (locale: Locale, notice?: string) => path(locale, "admin", "roles") + query({ notice }),
  /** What the mail of an invitation links to. */
  staffInvitation: (locale: Locale, secret: string) => path(locale, "admin", "invitation", secret),
  staffWelcome: (locale: Locale) => path(locale, "admin", "welcome"),
  /** Where whoever has to show a second factor before they work here is led; `returnTo` as for signing in. */
  staffTwoStep: (locale: Locale, returnTo?: string) =>
    path(locale, "admin", "two-step") + query({ returnTo }),
  /** Where somebody is told that they may not; the proxy answers it with 403. */
  staffDenied: (locale: Locale) => path(locale, "admin", "denied"),
  sitemap: () => "/sitemap.xml",
  sitemapFile: (name: string) => `/sitemaps/${name}.xml`,
  media: (hash: string) => `/media/${hash}`,
  confirmEmail: (locale: Locale, secret: string) =>
    path(locale, "account", "security", "email", "confirm", secret),
  undoEmail: (locale: Locale, secret: string) => path(locale, "account", "security", "email", "undo", secret),
} as const;

const staticPath = new RegExp(
  `^(?:/(?:${locales.join("|")}))?/?(?:(?:categories|products)/[^/]+|${infoPages.join("|")})?$`,
);

/** Whether a path leads to a page that is the same for everybody and made already: home, a category, a product, about. */
export function isStaticPath(pathname: string): boolean {
  return staticPath.test(pathname);
}
