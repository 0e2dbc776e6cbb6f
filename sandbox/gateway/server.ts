import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { json, readRequest, send } from "../shared/http";
import { closeHttpServer, listenForHttp } from "../shared/loopback";
import type { Config } from "./config";
import { type Gateway, openGateway } from "./gateway";
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

/**
 * Starts a gateway. The port is taken before the ledger is touched, so that a second start does no harm.
 * Throws with `code` EADDRINUSE when the port is taken.
 */
export async function startGateway(config: Config, options: StartOptions = {}): Promise<RunningGateway> {
  const holder: { gateway: Gateway | null } = { gateway: null };
  const { servers, port } = await listenForHttp(config.port, (incoming, outgoing) => {
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
    await Promise.all(servers.map(closeHttpServer));
    throw error;
  }
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
  await Promise.all(servers.map(closeHttpServer));
  await gateway.ledger.close();
}
