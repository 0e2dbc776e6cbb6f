/**
 * A process that does one thing to an order and dies by SIGKILL before its n-th step: a statement, the beginning of
 * a call to the outside, or the end of one; each word of a mail server is one. It gets its job as one line of JSON, so that it can be started ahead.
 */
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import pino from "pino";
import { connect } from "@/db/client";
import { databaseClock } from "@/server/platform/clock";
import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import type { Env } from "@/server/platform/env";
import { newId } from "@/shared/ids";
import { connectWatched } from "./connect-watched";
import { type Deed, perform } from "./deeds";

export interface CrashJob {
  readonly env: Env;
  readonly deed: Deed;
  /** Counted from 1. */
  readonly diesBefore: number;
}

for await (const line of createInterface({ input: process.stdin })) {
  await work(JSON.parse(line) as CrashJob);
  process.exit(0);
}

async function work({ env, deed, diesBefore }: CrashJob): Promise<void> {
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps === diesBefore) process.kill(process.pid, "SIGKILL");
  };
  await databaseClock().synchronise(connect(env.DATABASE_URL, 1).db);
  const { db } = connectWatched(env.DATABASE_URL, async () => step());
  for (const moment of ["request.start", "response.finish"]) subscribe(`http.client.${moment}`, step);
  countMailSteps(env, step);
  const log = pino({ level: "silent" });
  const ctx: Context = { db, env, log, newId, clock: databaseClock(), actor: { kind: "guest" } };
  try {
    await perform(ctx, deed);
  } catch (error) {
    if (!isDomainError(error)) throw error;
  }
}

/** The connection to the mail server, and all that comes over it, before the shop hears of it. */
function countMailSteps({ SMTP_URL }: Env, step: () => void): void {
  const port = Number(new URL(SMTP_URL ?? "smtp://nowhere").port);
  subscribe("net.client.socket", (message) => {
    const { socket } = message as { socket: Socket };
    socket.once("connect", () => {
      if (socket.remotePort !== port) return;
      step();
      socket.on("data", step);
    });
  });
}
