import { createHash, createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import type { Database } from "@/db/client";
import { roles, userRoles } from "@/db/schema";
import { mintSecret, openToken } from "@/server/identity/user-tokens";
import { routes } from "@/shared/routes";
import type { TestAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "../support/accounts";
import { type BareClient, bareClient, codeIn, locationOf, signedInClient } from "../support/bare-client";
import { contextOn } from "../support/context";
import { postForm, readForm } from "../support/page-form";
import { readShopLog } from "../support/shop-log";
import { somebodyOfStaff } from "../support/staff-accounts";
import { expect, requiredVariable, test } from "../support/test";
import { wordsIn } from "../support/words";

const name = "gomall_session";
const newPassword = "quilted zeppelin";
const baseUrl = () => requiredVariable("E2E_BASE_URL");
const newClient = () => bareClient(baseUrl());

/** A client in which somebody is signed in, and a copy of its cookie. */
async function signedIn(account: TestAccount): Promise<BareClient & { readonly cookie: string }> {
  const client = await signedInClient(baseUrl(), account);
  return { ...client, cookie: client.cookies.get(name) ?? "" };
}

/** Whoever comes with this cookie is a guest, at every door. */
async function expectNobody(cookie: string, what: string): Promise<void> {
  const headers = { cookie: `${name}=${cookie}` };
  const client = newClient();
  for (const path of ["/api/trpc/identity.getAccount", "/api/trpc/staff.listRoles", "/api/account/data"])
    expect([path, (await client.send(path, { headers })).status], what).toEqual([path, 401]);
  for (const path of [routes.account("en"), routes.staff("zh")]) {
    const answer = await client.send(path, { headers });
    expect([path, answer.status, locationOf(answer).split("?")[0]], what).toEqual([
      ...[path, 307, path.startsWith("/zh") ? routes.signIn("zh") : routes.signIn("en")],
    ]);
  }
  expect((await client.send("/api/auth/session", { headers })).text, what).toBe("null");
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a cookie without a signature, of another key, edited, too old, or made for something else is nobody's", async ({
  db,
}) => {
  const { cookie, cookies } = await signedIn(await somebodyOfStaff(db, "admin"));
  const secret = requiredVariable("E2E_AUTH_SECRET");
  const made = { secret, salt: name };
  const token = await decode({ token: cookie, ...made });
  const { sid } = token ?? {};
  // What is forged below differs from this one by one thing each.
  const genuine = await encode({ token: { sid }, ...made });
  expect((await newClient().ask("staff.listRoles", undefined, { cookie: `${name}=${genuine}` })).status).toBe(
    200,
  );
  const hmac = (key: string) => {
    const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(token)}`;
    return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
  };
  const forged: Record<string, string> = {
    "alg none": `${part({ alg: "none" })}.${part(token)}.`,
    "alg none, in five parts": `${part({ alg: "none", enc: "none" })}...${part(token)}.`,
    "signed, not encrypted": hmac(secret),
    "another key": await encode({ token: { sid }, secret: "x".repeat(64), salt: name }),
    "another secret of the shop's": await encode({
      ...{ token: { sid }, secret: requiredVariable("E2E_APP_SECRET"), salt: name },
    }),
    "made for another cookie": await encode({ token: { sid }, secret, salt: "gomall_state" }),
    "made for NextAuth's own cookie": await encode({ token: { sid }, secret, salt: "authjs.session-token" }),
    "too old": await encode({ token: { sid }, ...made, maxAge: -60 }),
    "no session behind it": await encode({ token: { ...token, sid: "A".repeat(43) }, ...made }),
    "claims instead of a session": await encode({ token: { sub: "1", role: "admin" }, ...made }),
    "a session that is no text": await encode({ token: { sid: [sid] }, ...made }),
    "the secret itself": String(sid),
    "what stands in the table": createHash("sha256").update(String(sid)).digest("hex"),
    "the known browser's": cookies.get("gomall_device") ?? "",
    "the form's": cookies.get("gomall_csrf") ?? "",
    ...{ "no text": "%00", "a name of objects": "__proto__", "far too long": "A".repeat(6_000) },
  };
  const parts = genuine.split(".");
  for (const at of [0, 2, 3, 4]) {
    const [first = "", ...rest] = parts[at] ?? "";
    const edited = (first === "A" ? "B" : "A") + rest.join("");
    forged[`part ${at} edited`] = parts.with(at, edited).join(".");
  }
  for (const [what, value] of Object.entries(forged)) await expectNobody(value, what);
});

const endings: Record<string, (client: BareClient, account: TestAccount, db: Database) => Promise<unknown>> =
  {
    "signing out by NextAuth's form": (client) => client.auth("signout", {}),
    "ending all other sessions from elsewhere": async (_, account) =>
      (await signedIn(account)).call("identity.endOtherSessions"),
    "changing the password elsewhere": async (_, account) => {
      const elsewhere = await signedIn(account);
      const input = { currentPassword: account.password, password: newPassword };
      expect((await elsewhere.call("identity.changePassword", input)).status).toBe(200);
      expect(await elsewhere.isSignedIn(), "who changes it stays").toBe(true);
    },
    "setting a new password by a link": async (_, { userId }, db) => {
      const ctx = contextOn(db);
      const secret = await mintSecret(ctx, await openToken(db, ctx, { kind: "reset", userId, locale: "en" }));
      const input = { secret, password: newPassword };
      expect((await newClient().call("identity.resetPassword", input)).status).toBe(200);
    },
    "the account's shutting by staff": async (_, { userId }, db) => {
      const admin = await signedIn(await somebodyOfStaff(db, "admin"));
      expect((await admin.call("staff.disable", { userId })).status).toBe(200);
    },
  };

for (const [ending, end] of Object.entries(endings))
  test(`a copy of a session's cookie is nobody's after ${ending}`, async ({ db }) => {
    const account = await somebodyWithAccount(db);
    const client = await signedIn(account);
    await end(client, account, db);
    await expectNobody(client.cookie, ending);
  });

test("a copy of a session's cookie is nobody's after signing out by the page's button", async ({ db }) => {
  const client = await signedIn(await somebodyWithAccount(db));
  const hidden = await readForm(client, routes.account("en"), wordsIn("en")("account.signOut"));
  const answer = await postForm(client, routes.account("en"), hidden, { origin: baseUrl() });
  expect([answer.status, locationOf(answer)]).toEqual([303, routes.signIn("en", { notice: "signedOut" })]);
  await expectNobody(client.cookie, "signed out");
});

test("a role that is taken away works for not one request more", async ({ db }) => {
  const [admin, other] = [await somebodyOfStaff(db, "admin"), await somebodyOfStaff(db, "admin")];
  const [by, client] = [await signedIn(admin), await signedIn(other)];
  const page = routes.staff("en", { group: "staff" });
  const title = `Taken ${other.userId.slice(-8)}`;
  expect((await client.ask("staff.listUsers", {})).status).toBe(200);
  expect((await client.send(page)).status).toBe(200);
  expect((await by.call("staff.setRoles", { userId: other.userId, roleIds: [] })).status).toBe(200);

  const refused = await client.ask("staff.listUsers", {});
  expect(codeIn(refused)).toBe("PERMISSION_DENIED");
  const logged = () =>
    readShopLog(requiredVariable("E2E_LOG_FOLDER")).filter(
      ({ requestId }) => requestId === refused.headers["x-request-id"],
    );
  await expect.poll(logged).toMatchObject([{ path: "staff.listUsers", code: "PERMISSION_DENIED" }]);
  expect(codeIn(await client.call("staff.createRole", { title, permissions: [] }))).toBe("PERMISSION_DENIED");
  const mine = { userId: other.userId, roleIds: [] };
  expect(codeIn(await client.call("staff.setRoles", mine))).toBe("PERMISSION_DENIED");
  expect(locationOf(await client.send(page))).toBe(routes.staffDenied("en"));
  expect(await client.isSignedIn(), "still somebody").toBe(true);
  expect(await db.$count(roles, eq(roles.title, title))).toBe(0);
  expect(await db.$count(userRoles, eq(userRoles.userId, other.userId))).toBe(0);
});
