import http, { type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "./config";
import { type Gateway, openGateway } from "./gateway";
import { json, readRequest, send } from "./http";
import { route } from "./routes";
import { expireOverdueSessions } from "./sessions";

export interface RunningGateway {
  gateway: Gateway;
  port: number;
  /** Ends requests under way, leaves the rest to the ledger. Safe to call twice. */
  close(): Promise<void>;
}

export interface StartOptions {
  /** Epoch milliseconds; tests move it. */
  clock?: () => number;
  /** Called when the ledger's disk refuses; the process must end. */
  onFailure?: (error: Error) => void;
}

const EXPIRY_INTERVAL_MS = 1_000;
const CLOSE_WITHIN_MS = 5_000;

/**
 * Starts a gateway. The port is taken before the ledger is touched, so that a second start does no harm.
 * Throws with `code` EADDRINUSE when the port is taken.
 */
export async function startGateway(config: Config, options: StartOptions = {}): Promise<RunningGateway> {
  const holder: { gateway: Gateway | null } = { gateway: null };
  const { servers, port } = await listenOnLoopback(config.port, (incoming, outgoing) => {
    void answer(holder.gateway, incoming, outgoing);
  });
  try {
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
    const onFailure = options.onFailure ?? (() => {});
    const gateway = await openGateway({ config, publicUrl, clock: options.clock ?? Date.now, onFailure });
    holder.gateway = gateway;
    const timer = setInterval(() => expireOverdueSessions(gateway).catch(() => {}), EXPIRY_INTERVAL_MS);
    let closing: Promise<void> | null = null;
    return { gateway, port, close: () => (closing ??= closeAll(gateway, servers, timer)) };
  } catch (error) {
    await Promise.all(servers.map(closeServer));
    throw error;
  }
}

type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1 too: "localhost" means either, and whoever tries
 * ::1 first must not reach somebody else.
 */
async function listenOnLoopback(
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
      await closeServer(first);
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

async function answer(
  gateway: Gateway | null,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    if (!gateway) return send(outgoing, json(503, { error: "starting" }));
    const request = await readRequest(incoming);
    if (!request) return send(outgoing, json(413, { error: "too big" }, { connection: "close" }));
    send(outgoing, await route(gateway, request));
  } catch (error) {
    if (outgoing.destroyed) return;
    console.error("sandbox gateway: a request failed:", error);
    if (outgoing.headersSent) outgoing.destroy();
    else send(outgoing, json(500, { error: { type: "api_error", message: "The sandbox gateway failed." } }));
  }
}

async function closeAll(gateway: Gateway, servers: Server[], timer: NodeJS.Timeout): Promise<void> {
  clearInterval(timer);
  gateway.deliveries.stop();
  await Promise.all(servers.map(closeServer));
  await gateway.ledger.close();
}

/** Waits for requests under way, but not for ever. */
async function closeServer(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}
