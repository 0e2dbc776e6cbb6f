import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { createConnection } from "mysql2/promise";
import { type Answer, type Connection, cookieHeaderOf, cookiesOf } from "./http-connection";

const password = "gramophone otter lantern";

/** Opens accounts past the forms, all with one password; returns their addresses. */
export async function openAccounts(databaseUrl: string, count: number): Promise<string[]> {
  // With the parameters of the shop, so that a wrong password costs what it does there.
  const passwordHash = await hash(password, { memoryCost: 47_104, timeCost: 1, parallelism: 1 });
  const emails = Array.from({ length: count }, () => `member-${randomUUID()}@example.com`);
  const now = new Date();
  const rows = emails.map((email) => [randomUUID(), email, email, passwordHash, "en", now, now, now]);
  const connection = await createConnection({ uri: databaseUrl, timezone: "Z" });
  await connection.query(
    "INSERT INTO users (id, email, email_normalised, password_hash, locale, verified_at, created_at, updated_at) VALUES ?",
    [rows],
  );
  await connection.end();
  return emails;
}

/** An address that nobody has used before; the measured shop believes it. */
export function anyNetwork(): string {
  const part = () => 1 + Math.floor(Math.random() * 254);
  return `10.${part()}.${part()}.${part()}`;
}

/** What NextAuth's form wants: its token, and the cookie that goes with it. */
export interface SignInForm {
  readonly csrfToken: string;
  readonly cookie: string;
}

export async function readSignInForm(connection: Connection): Promise<SignInForm> {
  const answer = await connection.call({ method: "GET", path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(answer.body.toString()) as { csrfToken: string };
  return { csrfToken, cookie: cookieHeaderOf(cookiesOf(answer)) };
}

/** Signs in; returns what the browser sends along from then on. */
export async function signIn(connection: Connection, email: string): Promise<string> {
  const answer = await sendSignIn(connection, await readSignInForm(connection), { email, password });
  const cookies = cookiesOf(answer);
  if (!cookies.has("gomall_session")) throw new Error("signing in gave no session");
  return cookieHeaderOf(cookies);
}

/** Tries a wrong password; throws unless it is refused for that. */
export async function guess(connection: Connection, form: SignInForm, email: string): Promise<void> {
  const { head } = await sendSignIn(connection, form, { email, password: "not the gramophone" });
  if (!/^location: .*code=SIGN_IN_REFUSED/im.test(head)) throw new Error("not refused as a wrong password");
}

async function sendSignIn(
  connection: Connection,
  { csrfToken, cookie }: SignInForm,
  given: { readonly email: string; readonly password: string },
): Promise<Answer> {
  const answer = await connection.call({
    method: "POST",
    path: "/api/auth/callback/credentials",
    headers: {
      ...{ cookie, "content-type": "application/x-www-form-urlencoded" },
      "x-forwarded-for": anyNetwork(),
    },
    body: new URLSearchParams({ ...given, csrfToken, isRemembered: "false" }).toString(),
  });
  if (answer.status !== 302) throw new Error(`${answer.status} instead of a way on`);
  return answer;
}
