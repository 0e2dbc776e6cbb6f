import type { APIRequestContext, Page } from "@playwright/test";
import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/wiring/root-router";
import type { Locale } from "@/shared/locales";
import type { Person } from "./people";
import type { MadeProduct } from "./products";

export type Api = TRPCClient<AppRouter>;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The shop's API as the scripts of a page reach it: with the cookies of its browser. */
export function apiOf(page: Page, baseUrl = ""): Api {
  return apiBy(fetchThrough(page.request), baseUrl);
}

/** The shop's API for somebody without a browser, who keeps cookies all the same. */
export function apiOfGuest(baseUrl: string, headers: Record<string, string> = {}): Api {
  return apiBy(fetchWithCookies(new Map(), headers), baseUrl);
}

/** Sends the cookies of a jar, and keeps in it what comes back. */
export function fetchWithCookies(jar: Map<string, string>, headers: Record<string, string> = {}): Fetch {
  return async (url, init) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, headers: { ...headersOf(init), ...headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";", 1)[0] ?? "").split("=");
      jar.set(name, value);
    }
    return answer;
  };
}

function apiBy(fetchIt: Fetch, baseUrl: string): Api {
  return createTRPCClient<AppRouter>({ links: [linkTo(fetchIt, baseUrl)] });
}

/** The way that each call goes by itself to a shop. */
export function linkTo(fetchIt: Fetch, baseUrl: string): TRPCLink<AppRouter> {
  const fetchAny = (input: unknown, init: unknown) => fetchIt(String(input), (init ?? {}) as RequestInit);
  return httpLink({ url: `${baseUrl}/api/trpc`, transformer: superjson, fetch: fetchAny });
}

function fetchThrough(request: APIRequestContext): Fetch {
  return async (url, init) => {
    const { method = "GET", body } = init;
    const data = typeof body === "string" ? body : undefined;
    // A kept connection may be closed by the shop at the very moment it is used again.
    const headers = { ...headersOf(init), connection: "close" };
    const answer = await request.fetch(url, { method, headers, ...(data && { data }) });
    return new Response(new Uint8Array(await answer.body()), { status: answer.status() });
  };
}

function headersOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}

/** The code of a refusal; undefined for an answer that never came. */
export function refusalCode(error: unknown): string | undefined {
  return error instanceof TRPCClientError ? error.data?.details?.code : undefined;
}

/** The HTTP status of a refusal; undefined for an answer that never came. */
export function statusOf(error: unknown): number | undefined {
  const response = error instanceof TRPCClientError ? error.meta?.response : undefined;
  return response instanceof Response ? response.status : undefined;
}

interface Wish {
  readonly product: Pick<MadeProduct, "variantId">;
  readonly person: Person;
  readonly quantity?: number;
  readonly locale?: Locale;
}

/** Fills a cart and asks for its total; what is returned confirms it. */
export async function quoteByApi(api: Api, { product, person, quantity = 1, locale = "en" }: Wish) {
  await api.cart.addLine.mutate({ variantId: product.variantId, quantity });
  const { hash } = await api.checkout.saveDetails.mutate({ ...person, locale });
  return { quoteHash: hash, idempotencyKey: crypto.randomUUID(), locale };
}

/** From an empty cart to an order that awaits payment, without a look at the pages on the way. */
export async function orderByApi(api: Api, wish: Wish): Promise<{ token: string; number: string }> {
  return api.checkout.placeOrder.mutate(await quoteByApi(api, wish));
}
