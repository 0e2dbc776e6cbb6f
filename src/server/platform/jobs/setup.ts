import type { Inngest, InngestFunction } from "inngest";
import type { Context } from "@/server/platform/context";

/** The shop, as Inngest names it; part of every function's id. */
export const appId = "gomall";

/** What a domain's `jobs.ts` makes its functions of, whoever runs them. */
export interface JobSetup {
  readonly inngest: Inngest;
  /** A context that acts in the function's name. */
  readonly context: (name: string) => Context;
}

export type DefineJobs = (setup: JobSetup) => InngestFunction.Any[];

export function jobSetup(ctx: Context, inngest: Inngest): JobSetup {
  return { inngest, context: (name) => ({ ...ctx, actor: { kind: "system", name } }) };
}
