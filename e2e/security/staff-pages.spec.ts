import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { bareClient, signedInClient } from "../support/bare-client";
import { signInPast, somebodyOfStaff } from "../support/staff-accounts";
import { expect, requiredVariable, test } from "../support/test";

/** Ways in which a page can be asked for past what its address says. */
const disguises: Record<string, Record<string, string>> = {
  plainly: {},
  "as its data": { rsc: "1" },
  "ahead of time": { rsc: "1", "next-router-prefetch": "1" },
  "as a segment": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  "past the proxy": { "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy" },
  "by another path": { "x-invoke-path": "/admin/staff", "x-matched-path": "/admin/staff" },
  "with a nonce of its own": { "x-nonce": "abc", "content-security-policy": "script-src 'nonce-abc'" },
};

const spellings = (path: string) => [
  ...[path, `${path}/`, `${path}.rsc`, `${path}?_rsc=1`, `/${path}`, path.replace("/admin/", "/admin%2F")],
  ...[path.replace("/admin", "/%61dmin"), path.replace("/admin", "/./admin"), `/about/..${path}`],
  ...[path.replaceAll("/", "\\"), path.toUpperCase(), `${path}%00`, `${path};x=/about`],
];

test("no spelling and no header shows a staff page to a guest, a customer, or staff that may not see it", async ({
  db,
}) => {
  const baseUrl = requiredVariable("E2E_BASE_URL");
  const secret = await somebodyOfStaff(db, "admin");
  const callers = {
    guest: bareClient(baseUrl),
    customer: await signedInClient(baseUrl, await somebodyOfStaff(db)),
    support: await signedInClient(baseUrl, await somebodyOfStaff(db, "support")),
  };
  const paths = locales.flatMap((locale) => [
    ...[routes.staff(locale), routes.staffRoles(locale), routes.staffInvitations(locale)],
    ...[routes.staffUser(locale, secret.userId), routes.staffUserTwoStep(locale, secret.userId)],
  ]);
  const tries = paths.flatMap((path) => [
    ...spellings(path).map((spelling) => ({ path: spelling, headers: {} })),
    ...Object.values(disguises).map((headers) => ({ path, headers })),
  ]);
  for (const [caller, client] of Object.entries(callers))
    for (const { path, headers } of tries) {
      const answer = await client.send(path, { headers });
      const what = `${path} ${JSON.stringify(headers)} ${caller}`;
      expect(answer.status, what).toBeLessThan(500);
      for (const leak of [secret.email, "orders.refund", "orders_refund", "staff.manage"])
        expect(answer.text, what).not.toContain(leak);
    }
  // All of them were who they are throughout.
  const signedIn = Object.values(callers).map((client) => client.isSignedIn());
  expect(await Promise.all(signedIn)).toEqual([false, true, true]);
});

test("a guest is led to sign in and back, a customer is told that they may not", async ({ shopper, db }) => {
  const { page, locale } = shopper;
  const path = routes.staffRoles(locale);
  const asked = await page.request.get(path, { maxRedirects: 0 });
  expect([asked.status(), asked.headers().location]).toEqual([
    307,
    routes.signIn(locale, { returnTo: path }),
  ]);
  await signInPast(shopper, await somebodyOfStaff(db, "support"));
  const answer = await page.request.get(path);
  expect([answer.status(), new URL(answer.url()).pathname]).toEqual([403, routes.staffDenied(locale)]);
  expect((await page.request.get("/admin/nothing-here")).status()).toBe(404);
});

test("a staff page runs no script without its nonce, and its forms lead nowhere else", async ({
  shopper,
  db,
}) => {
  const { page, locale } = shopper;
  await signInPast(shopper, await somebodyOfStaff(db, "admin"));
  for (const path of [routes.staff(locale), routes.staffRoles("zh"), routes.staffDenied(locale)]) {
    const answer = await page.request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy, path).toMatch(/script-src 'nonce-[^']{20,}' 'strict-dynamic'/);
    expect(policy, path).toContain("form-action 'self';");
    const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(answer.headers()["cache-control"], path).toMatch(/no-store/);
  }
});
