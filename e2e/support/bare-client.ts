import type { TestAccount } from "@/testing/accounts";
import { type RawAnswer, type RawRequest, rawRequest } from "./raw-request";

/** A browser without a page: it keeps its cookies, and sends exactly what it is told to. */
export interface BareClient {
  readonly cookies: Map<string, string>;
  send(path: string, request?: RawRequest): Promise<RawAnswer>;
  /** A call of a procedure that writes, as the shop's own scripts send it; `meta` is superjson's. */
  call(procedure: string, json?: unknown, meta?: unknown): Promise<RawAnswer>;
  /** A call with exactly this body. */
  callRaw(procedure: string, body: string, headers?: Record<string, string>): Promise<RawAnswer>;
  /** A call of a procedure that reads. */
  ask(procedure: string, json?: unknown, headers?: Record<string, string>): Promise<RawAnswer>;
  /** A form of NextAuth's own, with its token. */
  auth(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<RawAnswer>;
  signIn(
    account: Pick<TestAccount, "email" | "password">,
    headers?: Record<string, string>,
  ): Promise<RawAnswer>;
  isSignedIn(): Promise<boolean>;
}

/** A client whose requests all have these headers. */
export function bareClient(baseUrl: string, always: Record<string, string> = {}): BareClient {
  const cookies = new Map<string, string>();
  const send: BareClient["send"] = async (path, { headers, ...request } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const all = { ...always, ...(cookie && { cookie }), ...headers };
    const answer = await rawRequest(baseUrl, path, { ...request, headers: all });
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) keep(cookies, line);
    return answer;
  };
  const callRaw: BareClient["callRaw"] = (procedure, body, headers) =>
    send(`/api/trpc/${procedure}`, {
      ...{ method: "POST", body, headers: { "content-type": "application/json", ...headers } },
    });
  const auth: BareClient["auth"] = async (path, form, headers) => {
    const { csrfToken } = JSON.parse((await send("/api/auth/csrf")).text);
    const body = new URLSearchParams({ csrfToken, ...form }).toString();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return send(`/api/auth/${path}`, { method: "POST", body, headers: { ...type, ...headers } });
  };
  const ask: BareClient["ask"] = (procedure, json, headers = {}) => {
    const input = json === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json }))}`;
    return send(`/api/trpc/${procedure}${input}`, { headers });
  };
  return {
    ...{ cookies, send, callRaw, auth, ask },
    call: (procedure, json, meta) =>
      callRaw(procedure, JSON.stringify({ json, ...(meta !== undefined && { meta }) })),
    signIn: ({ email, password }, headers) =>
      auth("callback/credentials", { email, password, isRemembered: "false" }, headers),
    isSignedIn: async () => (await ask("identity.getAccount")).status === 200,
  };
}

/** A client in which somebody is signed in. */
export async function signedInClient(
  baseUrl: string,
  account: Pick<TestAccount, "email" | "password">,
): Promise<BareClient> {
  const client = bareClient(baseUrl);
  const outcome = signInOutcome(await client.signIn(account));
  if (outcome !== "signed in") throw new Error(`${account.email} can't sign in: ${outcome}`);
  return client;
}

/** How a try to sign in by NextAuth's form ended: the refusal's code, or "signed in". */
export function signInOutcome(answer: RawAnswer): string {
  if (answer.status !== 302) return String(answer.status);
  const { searchParams } = new URL(locationOf(answer), "http://localhost");
  return searchParams.get("code") ?? searchParams.get("error") ?? "signed in";
}

/** Where an answer leads; empty where it leads nowhere. */
export function locationOf({ headers: { location } }: RawAnswer): string {
  return [location].flat()[0] ?? "";
}

/** The code of a procedure's refusal; undefined where there is none. */
export function codeIn({ text }: RawAnswer): string | undefined {
  return JSON.parse(text).error?.json.data.details.code;
}

/** As a browser does: one that is over by its date is thrown away. */
function keep(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split("; ");
  const at = pair.indexOf("=");
  const isOver = attributes.some((each) => {
    const [key = "", value = ""] = each.split("=");
    if (key.toLowerCase() === "max-age") return Number(value) <= 0;
    return key.toLowerCase() === "expires" && Date.parse(value) <= Date.now();
  });
  if (isOver) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
