import { rawRequest } from "./raw-request";

/** What somebody types to sign in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in as a script would, by the form of /api/auth: a new browser each time. Returns how that ended. */
export async function trySignIn(
  baseUrl: string,
  { email, password }: Credentials,
  headers: Record<string, string> = {},
): Promise<{ readonly outcome: string; readonly cookie: string }> {
  const page = await rawRequest(baseUrl, "/api/auth/csrf");
  const { csrfToken } = JSON.parse(page.text) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email, password, isRemembered: "false" }).toString();
  const answer = await rawRequest(baseUrl, "/api/auth/callback/credentials", {
    method: "POST",
    headers: {
      ...{ "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(page.headers) },
      ...headers,
    },
    body,
  });
  const location = String(answer.headers.location ?? "");
  const code = new URL(location || "/", baseUrl).searchParams.get("code");
  const cookie = cookiesOf(answer.headers);
  const isIn = cookie.includes("gomall_session=");
  return { outcome: isIn ? "signed_in" : (code ?? `status ${answer.status}`), cookie };
}

function cookiesOf(headers: NodeJS.Dict<string | string[]>): string {
  return [headers["set-cookie"] ?? []]
    .flat()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
}
