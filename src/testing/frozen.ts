import type { Context } from "@/server/platform/context";

/** A context whose clock stands still at this moment, and the same context some seconds from it. */
export function frozen(ctx: Context): { ctx: Context; later(seconds: number): Context } {
  const startedAt = Date.now();
  const at = (seconds: number): Context => {
    const now = new Date(startedAt + seconds * 1_000);
    return { ...ctx, clock: { now: () => now } };
  };
  return { ctx: at(0), later: at };
}

/** A context whose clock stands still until the test moves it on. */
export function movable(ctx: Context): { ctx: Context; wait(seconds: number): void } {
  let nowMs = Date.now();
  return {
    ctx: { ...ctx, clock: { now: () => new Date(nowMs) } },
    wait: (seconds) => {
      nowMs += seconds * 1_000;
    },
  };
}
