import { unstable_doesMiddlewareMatch as doesProxyMatch } from "next/experimental/testing/server";
import { describe, expect, test } from "vitest";
import { config } from "@/proxy";
import { locales } from "@/shared/locales";
import { infoPages, routes } from "@/shared/routes";

const runs = (path: string) => doesProxyMatch({ config, url: `http://localhost${path}` });

describe.each(locales)("the proxy, in %s", (locale) => {
  test.each([
    routes.home(locale),
    routes.category(locale, "服饰"),
    routes.category(locale, "clothing", { sort: "newest", page: 2 }),
    routes.product(locale, "mist-hoodie"),
    routes.search(locale, "hoodie"),
    routes.cart(locale, "added"),
    ...infoPages.map((page) => routes[page](locale)),
  ])("leaves the storefront alone: %s", (path) => {
    expect(runs(path)).toBe(false);
  });

  test.each([
    routes.checkout(locale),
    routes.checkoutReview(locale),
    routes.checkoutResult(locale, "t"),
    routes.order(locale, "t"),
    routes.account(locale),
    routes.accountAddress(locale, "a"),
    routes.accountData(locale),
    routes.accountDelete(locale),
    routes.accountDeleted(locale),
    routes.staff(locale),
    routes.staffUser(locale, "u"),
    routes.staffRoles(locale),
    routes.staffInvitation(locale, "s"),
  ])("gives a policy to what is one person's: %s", (path) => {
    expect(runs(path)).toBe(true);
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
