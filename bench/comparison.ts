import { summarise } from "./latencies";

/** Two questions that should take equally long, asked as pairs. */
export interface Comparison {
  readonly pairs: number;
  /** How often the first question of a pair took longer, from 0 to 1; alike would be one half. */
  readonly firstSlowerShare: number;
  /** How far from one half that share is by chance alone in 19 of 20 runs. */
  readonly chance: number;
  /** Of the first and of the second question. */
  readonly p50Ms: readonly [number, number];
}

/** What pairs of times in ms say; null of none. */
export function comparePairs(pairs: readonly (readonly [number, number])[]): Comparison | null {
  if (pairs.length === 0) return null;
  const slower = pairs.filter(([first, second]) => first > second).length;
  return {
    pairs: pairs.length,
    firstSlowerShare: slower / pairs.length,
    // A share of n throws of a coin: 1.96 standard deviations of √(¼ / n).
    chance: 1.96 * Math.sqrt(0.25 / pairs.length),
    p50Ms: [
      summarise(pairs.map(([first]) => first)).p50Ms,
      summarise(pairs.map(([, second]) => second)).p50Ms,
    ],
  };
}
