/**
 * Milliseconds until an order's status is asked for again, `elapsedMs` after the page began to ask: often while the
 * answer is due at any moment, ever slower after that, so that a forgotten tab costs next to nothing.
 */
export function pollDelayMs(elapsedMs: number): number {
  if (elapsedMs < 15_000) return 1_000;
  if (elapsedMs < 60_000) return 2_000;
  if (elapsedMs < 300_000) return 5_000;
  return 15_000;
}

/** After this long without an answer the page says that it isn't confirmed. */
export const patienceMs = 30_000;
