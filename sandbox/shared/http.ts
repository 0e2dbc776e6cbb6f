import type { IncomingMessage, ServerResponse } from "node:http";

/** A request with its body read and its address taken apart. */
export interface Request {
  method: string;
  /** The path as sent, undecoded. */
  path: string;
  /** What follows the question mark. */
  query: string;
  headers: IncomingMessage["headers"];
  body: string;
  remoteAddress: string;
}

export interface Response {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** "lost": the work was done, but the caller is to get no answer. */
export type Answer = Response | "lost";

const MAX_BODY_BYTES = 256 * 1024;

/** Reads a request; null when its body is too big. */
export async function readRequest(incoming: IncomingMessage): Promise<Request | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on to its end all the same: whoever is still sending would not see the answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) return null;
  const [path = "/", ...query] = (incoming.url ?? "/").split("?");
  return {
    method: incoming.method ?? "GET",
    path,
    query: query.join("?"),
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
    remoteAddress: incoming.socket.remoteAddress ?? "",
  };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
    body: `${JSON.stringify(value, null, 2)}\n`,
  };
}

/** 303, so that a reload doesn't post again. */
export function seeOther(location: string): Response {
  return { status: 303, headers: { location, "cache-control": "no-store" }, body: "" };
}

export function send(outgoing: ServerResponse, answer: Answer): void {
  if (answer === "lost") {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(answer.status, {
    "x-content-type-options": "nosniff",
    ...answer.headers,
    ...(answer.status !== 204 && { "content-length": Buffer.byteLength(answer.body) }),
  });
  outgoing.end(outgoing.req.method === "HEAD" ? undefined : answer.body);
}

export function header(request: Request, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/**
 * A form post from another site's page is refused by its Origin; tools send none. Behind a proxy the Host may be
 * another, so the public origin counts too.
 */
export function isOwnOrigin(request: Request, publicUrl: string): boolean {
  const origin = header(request, "origin");
  if (origin === "" || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === header(request, "host");
}
