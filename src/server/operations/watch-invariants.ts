import type { Context } from "@/server/platform/context";
import { runInvariants } from "./run-invariants";

/** Asks about every invariant and logs what has changed since the last time: a broken one once, not at each turn. */
export async function watchInvariants(ctx: Context): Promise<void> {
  for (const { id: invariant, rule, isHeld, brokenRows, hasChanged } of await runInvariants(ctx)) {
    if (!hasChanged) continue;
    if (isHeld) ctx.log.info({ invariant, rule }, "an invariant is held again");
    else ctx.log.error({ invariant, rule, brokenRows }, "an invariant is broken");
  }
}
