import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { type Faults, take } from "./faults";
import type { Store } from "./store";

export interface RunningSmtp {
  port: number;
  close(): Promise<void>;
}

const MAX_MESSAGE_BYTES = 1024 * 1024;

/** Starts the mail server: it takes mail for everyone and delivers none of it. Throws with `code` EADDRINUSE. */
export async function startSmtp(port: number, faults: Faults, store: Store): Promise<RunningSmtp> {
  const server = new SMTPServer({
    name: "mail.sandbox",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAX_MESSAGE_BYTES,
    closeTimeout: 1_000,
    socketTimeout: 60_000,
    onConnect: (_session, answer) =>
      answer(faults.isDown ? refusal(421, "4.3.2 The mail sandbox plays dead") : null),
    onRcptTo: ({ address }, _session, answer) => answer(judgeRecipient(faults, address)),
    onData(stream, session, answer) {
      receive(server, faults, store, stream, session).then(
        (text) => answer(null, text),
        (error: Error) => answer(error),
      );
    },
  });
  // A client that goes away in the middle is its own affair.
  server.on("error", () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  const { port: taken } = server.server.address() as AddressInfo;
  return { port: taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** RFC 2606 keeps .invalid for names that nobody has: a real server finds no host there. */
function judgeRecipient(faults: Faults, address: string): Error | null {
  if (/\.invalid$/i.test(address)) return refusal(550, "5.1.2 No such host");
  if (take(faults, "refuse", [address]))
    return refusal(550, "5.1.1 No such mailbox (a fault switch says so)");
  if (take(faults, "defer", [address])) return refusal(451, "4.3.0 Try again later (a fault switch says so)");
  return null;
}

async function receive(
  server: SMTPServer,
  faults: Faults,
  store: Store,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on to its end all the same: whoever is still sending would not see the answer.
    if (size <= MAX_MESSAGE_BYTES) chunks.push(chunk);
  }
  if (size > MAX_MESSAGE_BYTES) throw refusal(552, "5.3.4 The message is too big");
  const { mailFrom, rcptTo } = session.envelope;
  const to = rcptTo.map(({ address }) => address);
  if (faults.delayMs > 0) await delay(faults.delayMs);
  if (take(faults, "refuseContent", to)) throw refusal(554, "5.7.1 Refused (a fault switch says so)");
  const { id } = await store.keep({ from: mailFrom ? mailFrom.address : "", to }, Buffer.concat(chunks));
  if (take(faults, "loseReply", to)) {
    for (const connection of server.connections) if (connection.session.id === session.id) connection.close();
  }
  return `2.0.0 Kept as ${id}`;
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
