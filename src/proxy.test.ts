import { unstable_doesMiddlewareMatch as doesProxyMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";
import { config, proxy } from "@/proxy";
import { type Locale, locales } from "@/shared/locales";
import { infoPages, routes } from "@/shared/routes";

vi.mock("@/server/platform/env", () => ({ env: () => ({ PAYMENT_PAGE_ORIGIN: "https://pay.example" }) }));

const runs = (path: string) => doesProxyMatch({ config, url: `http://localhost${path}` });
const answer = (path: string) => proxy(new NextRequest(`http://localhost${path}`));

type Route = keyof typeof routes;
type Paths = Partial<Record<Route, (locale: Locale) => string>>;

/** Of an order, or of a mail's link. */
const secret = "A".repeat(43);

const storefront = {
  home: (locale) => routes.home(locale),
  category: (locale) => routes.category(locale, "服饰"),
  product: (locale) => routes.product(locale, "mist-hoodie"),
  search: (locale) => routes.search(locale, "hoodie"),
  cart: (locale) => routes.cart(locale, "added"),
  ...Object.fromEntries(infoPages.map((page) => [page, (locale: Locale) => routes[page](locale)])),
} satisfies Paths;

const files = ["sitemap", "sitemapFile", "media", "accountDataFile"] as const satisfies readonly Route[];

/** Made for one person, each with its own nonce. */
const personal: Paths = {
  checkout: (locale) => routes.checkout(locale),
  checkoutReview: (locale) => routes.checkoutReview(locale),
  checkoutResult: (locale) => routes.checkoutResult(locale, secret),
  order: (locale) => routes.order(locale, secret),
  account: (locale) => routes.account(locale, "verified"),
  signIn: (locale) => routes.signIn(locale, { returnTo: "/cart" }),
  signInCode: (locale) => routes.signInCode(locale, "/cart"),
  register: (locale) => routes.register(locale),
  checkMail: (locale) => routes.checkMail(locale, "reset"),
  verify: (locale) => routes.verify(locale, secret),
  forgotPassword: (locale) => routes.forgotPassword(locale),
  resetPassword: (locale) => routes.resetPassword(locale, secret),
  accountOrders: (locale) => routes.accountOrders(locale),
  accountDetails: (locale) => routes.accountDetails(locale),
  accountAddresses: (locale) => routes.accountAddresses(locale),
  accountNewAddress: (locale) => routes.accountNewAddress(locale),
  accountAddress: (locale) => routes.accountAddress(locale, "a"),
  accountSecurity: (locale) => routes.accountSecurity(locale),
  connectionRefused: (locale) => routes.connectionRefused(locale, "PROVIDER_ACCOUNT_TAKEN"),
  accountDisconnect: (locale) => routes.accountDisconnect(locale, "github"),
  accountEmail: (locale) => routes.accountEmail(locale),
  accountTwoStep: (locale) => routes.accountTwoStep(locale),
  accountData: (locale) => routes.accountData(locale),
  accountDelete: (locale) => routes.accountDelete(locale),
  accountDeleted: (locale) => routes.accountDeleted(locale),
  confirmEmail: (locale) => routes.confirmEmail(locale, secret),
  undoEmail: (locale) => routes.undoEmail(locale, secret),
  staff: (locale) => routes.staff(locale, { group: "staff" }),
  staffUser: (locale) => routes.staffUser(locale, "u"),
  staffUserTwoStep: (locale) => routes.staffUserTwoStep(locale, "u"),
  staffInvitations: (locale) => routes.staffInvitations(locale),
  staffRoles: (locale) => routes.staffRoles(locale),
  staffInvitation: (locale) => routes.staffInvitation(locale, secret),
  staffWelcome: (locale) => routes.staffWelcome(locale),
  staffTwoStep: (locale) => routes.staffTwoStep(locale),
  staffDenied: (locale) => routes.staffDenied(locale),
};

test("every page is either the storefront's or one person's", () => {
  const known = [...Object.keys(storefront), ...Object.keys(personal), ...files];
  expect(known.sort()).toEqual(Object.keys(routes).sort());
});

describe.each(locales)("the proxy, in %s", (locale) => {
  test.each([
    ...Object.values(storefront).map((path) => path(locale)),
    routes.category(locale, "clothing", { sort: "newest", page: 2 }),
  ])("leaves the storefront alone: %s", (path) => {
    expect(runs(path)).toBe(false);
  });

  test.each(Object.entries(personal).map(([name, path]) => ({ name, path: path(locale) })))(
    "gives a policy to what is one person's: $path",
    ({ name, path }) => {
      expect(runs(path)).toBe(true);
      const { status, headers } = answer(path);
      expect(status).toBe(name === "staffDenied" ? 403 : 200);
      expect(headers.get("content-security-policy")).toMatch(/script-src 'nonce-[^']{20,}' 'strict-dynamic'/);
    },
  );

  test.each([
    routes.order(locale, "cut-short"),
    routes.verify(locale, "cut-short"),
    routes.resetPassword(locale, "cut-short"),
    routes.confirmEmail(locale, "cut-short"),
    routes.undoEmail(locale, "cut-short"),
    routes.staffInvitation(locale, "cut-short"),
    `${routes.staffRoles(locale)}/nothing-here`,
    `${routes.staffUser(locale, "u")}/nothing-here`,
    `${routes.signIn(locale)}/nothing-here`,
  ])("answers 404 to what leads nowhere: %s", (path) => {
    expect(runs(path)).toBe(true);
    expect(answer(path).status).toBe(404);
  });
});

test.each(["/media/abc", "/api/health", "/_next/static/x.js", "/icon.svg", "/favicon.ico", "/robots.txt"])(
  "leaves %s alone",
  (path) => {
    expect(runs(path)).toBe(false);
  },
);

test.each(["/foo", "/zh/foo", "/categories", "/categories/a/b", "/fr/products/x", "/wp-admin/"])(
  "answers for %s, which is no page",
  (path) => {
    expect(runs(path)).toBe(true);
  },
);
