import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { listKeys, narrowedListHeader } from "@/shared/routes";
import { isPostToPage, statusOfRefusedPost } from "./refused-post";
import { blameSenderUntilHeard } from "./unheard-posts";

/** Two years, as the preload lists of browsers ask for. */
const secureForSeconds = 63_072_000;

/**
 * What must happen to every request before Next sees it. An address that can't be decoded is answered as a page
 * that doesn't exist: Next has no page for it and would answer 500. Lists that are narrowed get their mark. Posts that no page of ours makes are led to a
 * handler that turns them away, and those that say nothing an action could read are no failure of the shop's. With an https public URL browsers are told to stay with https; the headers of the
 * configuration can't say it, since they are fixed at build time.
 */
export function guardIncomingRequests(publicUrl: string): void {
  const isSecure = publicUrl.startsWith("https:");
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    sayOnce(response);
    if (isSecure) response.setHeader("Strict-Transport-Security", `max-age=${secureForSeconds}`);
    if (!isDecodable(request.url ?? "/")) request.url = "/no-such-address";
    markNarrowedList(request);
    const refusal = statusOfRefusedPost(request);
    if (refusal) request.url = `/api/refused/${refusal}`;
    else if (isPostToPage(request)) blameSenderUntilHeard(request, response);
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

/** Marks a request whose address has a filter, sort or page key, and takes the mark from any other. */
export function markNarrowedList({ url = "/", headers }: IncomingMessage): void {
  const query = url.indexOf("?");
  const keys = query === -1 ? [] : [...new URLSearchParams(url.slice(query)).keys()];
  if (keys.some((key) => isListKey.has(key))) headers[narrowedListHeader] = "1";
  else delete headers[narrowedListHeader];
}

const isListKey: ReadonlySet<string> = new Set(listKeys);

/** Whether the path of a request's URL is well-formed; its query is nobody's business here. */
export function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
