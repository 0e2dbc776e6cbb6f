import { type BareClient, bareClient } from "./bare-client";
import { test as base } from "./own-shop";
import { type PostedField, postForm, readForm } from "./page-form";
import type { RawAnswer } from "./raw-request";

let networks = 0;

interface Fixtures {
  /** Another client, from a network of its own: it uses up nobody else's limits. */
  newClient: () => BareClient;
}

/** A shop of its own behind a proxy, which this worker plays: the last hop of X-Forwarded-For is what it saw. */
export const test = base.extend<Fixtures>({
  settings: [{ TRUSTED_PROXIES: "1" }, { scope: "worker" }],

  newClient: async ({ stack }, use) =>
    use(() => {
      networks += 1;
      return bareClient(stack.baseUrl, forwardedFor(`10.255.${networks >> 8}.${networks & 255}`));
    }),
});

/** What a proxy says of where a request comes from. */
export function forwardedFor(...hops: string[]): Record<string, string> {
  return { "x-forwarded-for": hops.join(", ") };
}

/** Fills in the form of a page and sends it, as a browser without scripts does. */
export async function submit(
  client: BareClient,
  baseUrl: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const [field = ""] = Object.keys(fields);
  const hidden = await readForm(client, path, field);
  const all: PostedField[] = [...hidden, ...Object.entries(fields)];
  return postForm(client, path, all, { origin: baseUrl, ...headers });
}
