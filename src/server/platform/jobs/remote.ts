import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import type { Context } from "@/server/platform/context";
import type { JobEvent } from "./accept-events";
import type { JobHandler } from "./registry";
import { appId, type DefineJobs, jobSetup } from "./setup";

/** Functions that run on Inngest Cloud, a self-hosted Inngest or its development server. */
export interface RemoteJobs {
  /** Where Inngest calls the functions: signed, unless it is the development server. */
  readonly handler: JobHandler;
  /** Hands an event over. Throws when Inngest hasn't taken it in within the time limit. */
  send(events: readonly JobEvent[]): Promise<void>;
}

/** The SDK itself waits for ever, and tries five times; the outbox has a back-off of its own. */
const sendMs = 10_000;

/** Opens the functions to the Inngest that the environment names. */
export function openRemoteJobs(ctx: Context, define: DefineJobs): RemoteJobs {
  const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY, INNGEST_SIGNING_KEY_FALLBACK, INNGEST_BASE_URL } = ctx.env;
  const inngest = new Inngest({
    id: appId,
    isDev: ctx.env.INNGEST_DEV,
    logger: ctx.log,
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(input, { ...init, signal: AbortSignal.timeout(sendMs) }),
    ...(INNGEST_EVENT_KEY && { eventKey: INNGEST_EVENT_KEY }),
    ...(INNGEST_SIGNING_KEY && { signingKey: INNGEST_SIGNING_KEY }),
    ...(INNGEST_SIGNING_KEY_FALLBACK && { signingKeyFallback: INNGEST_SIGNING_KEY_FALLBACK }),
    ...(INNGEST_BASE_URL && { baseUrl: INNGEST_BASE_URL }),
  });
  const handler = serve({
    client: inngest,
    functions: define(jobSetup(ctx, inngest)),
    // Nobody but Inngest has the functions registered anew.
    enableUnauthedSync: false,
    serveOrigin: ctx.env.PUBLIC_URL,
    servePath: "/api/inngest",
  });
  return { handler, send: (events) => withinTime(inngest.send([...events])) };
}

async function withinTime(sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Inngest took no events in within ${sendMs} ms`)), sendMs);
  });
  try {
    await Promise.race([sending, limit]);
  } finally {
    clearTimeout(timer);
  }
}
