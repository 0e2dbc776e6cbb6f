import { cartJobs } from "@/server/cart/jobs";
import { checkoutJobs } from "@/server/checkout/jobs";
import { identityJobs } from "@/server/identity/jobs";
import { notificationJobs } from "@/server/notifications/jobs";
import { operationsJobs } from "@/server/operations/jobs";
import { orderJobs } from "@/server/orders/jobs";
import { type Context, createContext } from "@/server/platform/context";
import { type DefineJobs, type JobHandler, openEmbeddedJobs, openRemoteJobs } from "@/server/platform/jobs";
import type { Publish, RecordedEvent } from "@/server/platform/outbox";
import { singleton } from "@/server/platform/singleton";

/** Every durable function of the shop. */
export const jobFunctions: DefineJobs = (setup) => [
  ...identityJobs(setup),
  ...cartJobs(setup),
  ...orderJobs(setup),
  ...checkoutJobs(setup),
  ...notificationJobs(setup),
  ...operationsJobs(setup),
];

/** The durable functions, wherever they run. */
export interface Jobs {
  readonly publish: Publish;
  /** Begins what is due in this process; nothing where Inngest does that. */
  tick(): Promise<unknown>;
  /** Where Inngest calls them; null: they run in the shop's own processes, and nobody calls. */
  readonly handler: JobHandler | null;
}

/** This process's durable functions, opened at first use. Rejects when one can't be run. */
export function jobs(): Promise<Jobs> {
  return singleton("jobs", () => openJobs(createContext({ kind: "system", name: "jobs" })));
}

/** On Inngest where the environment names one, else on the embedded executor. */
export async function openJobs(ctx: Context): Promise<Jobs> {
  if (ctx.env.INNGEST_DEV || ctx.env.INNGEST_SIGNING_KEY) {
    const { handler, send } = openRemoteJobs(ctx, jobFunctions);
    return { handler, publish: (events) => send(events.map(toJobEvent)), tick: async () => {} };
  }
  const executor = await openEmbeddedJobs(ctx, jobFunctions);
  return {
    handler: null,
    publish: (events) => executor.accept(events.map(toJobEvent)),
    tick: () => executor.tick(),
  };
}

/** An event of the outbox, as durable functions get it. */
export function toJobEvent({ id, name, payload, createdAt }: RecordedEvent) {
  return { id, name, data: payload, ts: createdAt.getTime() };
}
