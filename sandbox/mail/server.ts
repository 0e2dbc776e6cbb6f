import type { IncomingMessage, ServerResponse } from "node:http";
import { json, readRequest, send } from "../shared/http";
import { closeHttpServer, listenForHttp } from "../shared/loopback";
import type { Config } from "./config";
import { type Faults, NO_FAULTS } from "./faults";
import { route } from "./routes";
import { startSmtp } from "./smtp";
import { openStore, type Store } from "./store";

/** What every route is given. */
export interface MailSandbox {
  store: Store;
  faults: Faults;
  /** Where the viewer stands, without a slash at the end. */
  url: string;
}

export interface RunningMailSandbox extends MailSandbox {
  smtpPort: number;
  viewerPort: number;
  close(): Promise<void>;
}

/** Starts the mail server and its viewer. Throws with `code` EADDRINUSE and the `port` when one is taken. */
export async function startMailSandbox(config: Config): Promise<RunningMailSandbox> {
  const holder: { sandbox: MailSandbox | null } = { sandbox: null };
  const viewer = await listenForHttp(config.viewerPort, (incoming, outgoing) => {
    void answer(holder.sandbox, incoming, outgoing);
  });
  const closeViewer = () => Promise.all(viewer.servers.map(closeHttpServer));
  try {
    const store = await openStore(config.storeFile);
    const faults = { ...NO_FAULTS };
    const smtp = await startSmtp(config.smtpPort, faults, store);
    const sandbox = { store, faults, url: `http://localhost:${viewer.port}` };
    holder.sandbox = sandbox;
    const close = async () => {
      await Promise.all([closeViewer(), smtp.close()]);
      await store.close();
    };
    return { ...sandbox, smtpPort: smtp.port, viewerPort: viewer.port, close };
  } catch (error) {
    await closeViewer();
    throw error;
  }
}

async function answer(
  sandbox: MailSandbox | null,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    if (!sandbox) return send(outgoing, json(503, { error: "starting" }));
    const request = await readRequest(incoming);
    if (!request) return send(outgoing, json(413, { error: "too big" }, { connection: "close" }));
    send(outgoing, await route(sandbox, request));
  } catch (error) {
    if (outgoing.destroyed) return;
    console.error("mail sandbox: a request failed:", error);
    if (outgoing.headersSent) outgoing.destroy();
    else send(outgoing, json(500, { error: "The mail sandbox failed." }));
  }
}
