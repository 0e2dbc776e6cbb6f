import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ReadHeader } from "./same-site";
import { singleton } from "./singleton";

/** The server's own mark on a post to a page. */
const postKeyHeader = "x-post-key";

/** Posts to pages that no action of ours has begun to act on. */
const unheard = () => singleton("unheard-posts", () => new Set<string>());

/**
 * Answers 400 where Next would answer 500 to a post that no action of ours has heard of: what it should be called with
 * can't be read, or isn't what its form sends. Nothing here has failed then; whoever sent it has made it up.
 */
export function blameSenderUntilHeard(request: IncomingMessage, response: ServerResponse): void {
  const key = randomUUID();
  request.headers[postKeyHeader] = key;
  unheard().add(key);
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => typeof response;
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(status === 500 && unheard().has(key) ? 400 : status, ...rest);
  response.once("close", () => unheard().delete(key));
}

/** An action has begun: what goes wrong from here on is the shop's. */
export function notePostHeard(header: ReadHeader): void {
  const key = header(postKeyHeader);
  if (key) unheard().delete(key);
}
