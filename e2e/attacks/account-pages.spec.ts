import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { TestAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "../support/accounts";
import { bareClient, locationOf, signedInClient } from "../support/bare-client";
import { somebody } from "../support/people";
import { expect, requiredVariable, test } from "../support/test";

const baseUrl = () => requiredVariable("E2E_BASE_URL");
const signedIn = (account: TestAccount) => signedInClient(baseUrl(), account);
const { address } = somebody();

/** Ways in which a page can be asked for past what its address says. */
const disguises: Record<string, string>[] = [
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy" },
  { "x-invoke-path": "/account/addresses", "x-matched-path": "/account/addresses" },
];

test("no spelling and no header shows a page of an account, or its data, to somebody else", async ({
  db,
}) => {
  const account = await somebodyWithAccount(db, { name: "Grace Hopper" });
  const owner = await signedIn(account);
  const added = await owner.call("identity.addAddress", { address, isDefault: false });
  const { addressId } = JSON.parse(added.text).result.data.json;
  const strangers = [bareClient(baseUrl()), await signedIn(await somebodyWithAccount(db))];
  const leaks = [account.email, "Grace Hopper", address.line1];
  const own = locales.flatMap((locale) => [
    ...[routes.account(locale), routes.accountDetails(locale), routes.accountAddresses(locale)],
    routes.accountAddress(locale, addressId),
  ]);
  const seen = await Promise.all(own.map((path) => owner.send(path)));
  expect(seen.every(({ text }) => leaks.some((leak) => text.includes(leak)))).toBe(true);
  const tries = [
    ...[...own, "/api/account/data"].flatMap((path) => disguises.map((headers) => ({ path, headers }))),
    ...own
      .slice(0, 4)
      .flatMap(spellings)
      .map((path) => ({ path, headers: {} })),
    ...["/api/account/%64ata", "/api//account/data", "/api/account%2fdata", "/api/account/data/"].map(
      (path) => ({ path, headers: {} }),
    ),
  ];
  for (const client of strangers)
    for (const { path, headers } of tries) {
      const answer = await client.send(path, { headers });
      const what = `${path} ${JSON.stringify(headers)} -> ${answer.status} ${locationOf(answer)}`;
      expect(answer.status, what).toBeLessThan(500);
      for (const leak of leaks) expect(answer.text, what).not.toContain(leak);
    }
});

function spellings(path: string): string[] {
  return [
    ...[`${path}/`, `${path}.rsc`, `${path}?_rsc=1`, `/${path}`, path.replace("/account", "%2Faccount")],
    ...[path.replace("/account", "/%61ccount"), path.replace("/account", "/./account"), `/about/..${path}`],
    ...[path.replaceAll("/", "\\"), path.toUpperCase(), `${path}%00`, `${path};x=/about`],
  ];
}
