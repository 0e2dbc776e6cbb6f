import type { BareClient } from "./bare-client";
import type { RawAnswer } from "./raw-request";

/** A field as a browser without scripts posts it. */
export type PostedField = readonly [name: string, value: string | Blob];

/** The hidden fields of the page's form with this in it, a field's name or words: which action it calls, and with what. */
export async function readForm(client: BareClient, path: string, mark: string): Promise<PostedField[]> {
  const { text } = await client.send(path);
  const form = text
    .match(/<form\b[\s\S]*?<\/form>/g)
    ?.find((each) => each.includes(`name="${mark}"`) || each.includes(`>${mark}<`));
  if (!form) throw new Error(`${path} has no form with ${mark}: ${text.slice(0, 300)}`);
  const inputs = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [attribute(input, "name"), attribute(input, "value")] as const);
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const entities: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
  return value.replace(/&([a-z0-9#]+);/g, (whole, entity) => entities[entity] ?? whole);
}

/** Posts fields to a page as a form of the page does; without other headers it comes from the page itself. */
export async function postForm(
  client: BareClient,
  path: string,
  fields: readonly PostedField[],
  headers: Record<string, string>,
): Promise<RawAnswer> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const encoded = new Response(form);
  const type = encoded.headers.get("content-type") ?? "";
  const body = Buffer.from(await encoded.arrayBuffer());
  return client.send(path, { method: "POST", body, headers: { "content-type": type, ...headers } });
}
