import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { z } from "zod";
import type { Context } from "@/server/platform/context";
import { type JobEvent, sha256 } from "./accept-events";
import { createExecutor, type Executor } from "./executor";
import { embeddedOrigin, readRegistration, requestOf } from "./registry";
import { appId, type DefineJobs, jobSetup } from "./setup";

const eventSchema = z.array(
  z.looseObject({
    name: z.string().max(200),
    id: z.string().nullish(),
    data: z.record(z.string(), z.unknown()),
    ts: z.number(),
  }),
);

/**
 * Opens an executor in this process: the functions' handler is called as Inngest's server would call it, and what the
 * SDK would send to that server arrives here. Throws for a function that the executor can't run.
 */
export async function openEmbeddedJobs(ctx: Context, define: DefineJobs): Promise<Executor> {
  const opened: { executor: Executor | null; registration: unknown } = { executor: null, registration: null };
  const server = async (url: URL, init: RequestInit | undefined): Promise<Response> => {
    if (url.pathname === "/fn/register") {
      opened.registration = JSON.parse(String(init?.body));
      return Response.json({ status: 200 });
    }
    if (!url.pathname.startsWith("/e/") || !opened.executor) return Response.json({}, { status: 501 });
    const events = readEvents(init);
    await opened.executor.accept(events);
    return Response.json({ ids: events.map(({ id }) => id), status: 200 });
  };
  const inngest = new Inngest({
    id: appId,
    // No signatures: nothing but this process reaches the handler.
    isDev: true,
    baseUrl: embeddedOrigin,
    logger: ctx.log,
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      server(new URL(input instanceof Request ? input.url : input), init),
  });
  const handler = serve({ client: inngest, functions: define(jobSetup(ctx, inngest)) });
  const answer = await handler(requestOf("PUT", {}));
  if (!answer.ok) throw new Error(`The functions can't be registered: ${await answer.text()}`);
  opened.executor = createExecutor(ctx, readRegistration(handler, opened.registration));
  return opened.executor;
}

/** What a function sends. Without an id of its own an event has one of the sending's seed: tries of it are one event. */
function readEvents(init: RequestInit | undefined): JobEvent[] {
  const seed = new Headers(init?.headers).get("x-inngest-event-id-seed") ?? crypto.randomUUID();
  return eventSchema
    .parse(JSON.parse(String(init?.body)))
    .map(({ name, id, data, ts }, index) => ({ name, data, ts, id: id || sha256(`${seed} ${index}`) }));
}
