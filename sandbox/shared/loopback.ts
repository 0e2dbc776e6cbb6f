import http, { type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { header, isOwnOrigin, type Request } from "./http";

const CLOSE_WITHIN_MS = 5_000;

export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Starts a web server on 127.0.0.1 and, where the machine has it, on ::1 too: "localhost" means either, and whoever
 * tries ::1 first must not reach somebody else. Port 0 takes any free one.
 */
export async function listenForHttp(
  port: number,
  handler: Handler,
): Promise<{ servers: Server[]; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const first = await listen(port, "127.0.0.1", handler);
    const taken = (first.address() as AddressInfo).port;
    try {
      return { servers: [first, await listen(taken, "::1", handler)], port: taken };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return { servers: [first], port: taken };
      await closeHttpServer(first);
      if (port !== 0 || attempt === 5) throw error;
    }
  }
}

async function listen(port: number, host: string, handler: Handler): Promise<Server> {
  const server = http.createServer(
    // Longer than a client keeps an idle connection, so that none is closed under its next request.
    { keepAliveTimeout: 65_000, requestTimeout: 15_000, headersTimeout: 10_000 },
    handler,
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  });
  return server;
}

/** Waits for requests under way, but not for ever. */
export async function closeHttpServer(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}

/**
 * The peer and the name it called must both be loopback, and nobody may stand between: a reverse proxy on this
 * machine, or a web page that points its own host name at 127.0.0.1, is not somebody at this machine.
 */
export function isFromThisMachine(request: Request, publicUrl: string): boolean {
  const isLoopbackPeer = /^(127\.|::1$|::ffff:127\.)/.test(request.remoteAddress);
  const isLoopbackName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(header(request, "host"));
  const isForwarded = header(request, "forwarded") !== "" || header(request, "x-forwarded-for") !== "";
  return isLoopbackPeer && isLoopbackName && !isForwarded && isOwnOrigin(request, publicUrl);
}
