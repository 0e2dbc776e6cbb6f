import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { statusOfRefusedPost } from "./refused-post";

/** Two years, as the preload lists of browsers ask for. */
const secureForSeconds = 63_072_000;

/**
 * What must happen to every request before Next sees it. An address that can't be decoded is answered as a page
 * that doesn't exist: Next has no page for it and would answer 500. Posts that no page of ours makes are led to a
 * handler that turns them away. With an https public URL browsers are told to stay with https; the headers of the
 * configuration can't say it, since they are fixed at build time.
 */
export function guardIncomingRequests(publicUrl: string): void {
  const isSecure = publicUrl.startsWith("https:");
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    sayOnce(response);
    if (isSecure) response.setHeader("Strict-Transport-Security", `max-age=${secureForSeconds}`);
    if (!isDecodable(request.url ?? "/")) request.url = "/no-such-address";
    const refusal = statusOfRefusedPost(request);
    if (refusal) request.url = `/api/refused/${refusal}`;
  });
}

/**
 * Lets no header say the same twice. Next 16.4 does with those of a redirect that it keeps, when it makes it
 * (https://github.com/vercel/next.js/issues/82117): two Locations, which clients join to one that leads nowhere.
 */
export function sayOnce(response: ServerResponse): void {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) => {
    const said = [response.getHeader(name) ?? []].flat().map(String);
    const added = [value].flat().filter((each) => !said.includes(each));
    return added.length === 0 ? response : append(name, added);
  };
}

/** Whether the path of a request's URL is well-formed; its query is nobody's business here. */
export function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
