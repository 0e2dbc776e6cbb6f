import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Makes X-Forwarded-For say what this server itself saw. A client may send the header with anything in it and Next
 * believes it, so it is set anew at the start of each request: the address of the connection, or, behind
 * `trustedProxies` proxies that each append theirs, the address that the outermost of them saw.
 */
export function trustPeerAddress(trustedProxies: number): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const claimed = request.headers["x-forwarded-for"];
    const hops = (Array.isArray(claimed) ? claimed.join(",") : (claimed ?? "")).split(",");
    request.headers["x-forwarded-for"] = originOf(hops, request.socket.remoteAddress ?? "", trustedProxies);
  });
}

/** The address nearest to the client that can be believed: `trustedProxies` hops before the connection itself. */
export function originOf(hops: readonly string[], peer: string, trustedProxies: number): string {
  const path = [...hops.map((hop) => hop.trim()).filter(Boolean), peer];
  return path[Math.max(0, path.length - 1 - trustedProxies)] ?? peer;
}
