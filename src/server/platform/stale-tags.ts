import { singleton } from "./singleton";

/**
 * A page that began to render before a change may be stored just after it, with what was true before: entries made
 * within this time after a change was seen don't count either.
 */
const settleMs = 2_000;

/** Makes every cached page and read with one of these tags count as missing; `cache-handler.mjs` looks here. */
export function markStale(tags: Iterable<string>): void {
  const staleTags = singleton("stale-tags", () => new Map<string, number>());
  const until = Date.now() + settleMs;
  for (const tag of tags) staleTags.set(tag, until);
}
