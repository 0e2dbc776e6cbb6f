/** How much each result helps: 3 is what was meant, 2 serves as well, 1 is worth a look. */
export type Grades = Readonly<Record<string, number>>;

const depth = 10;

/**
 * Normalised discounted cumulative gain of the first ten results (Järvelin and Kekäläinen, 2002): 1 when no order of
 * no other results would help more.
 */
export function ndcg(found: readonly string[], grades: Grades): number {
  const best = Object.values(grades).toSorted((left, right) => right - left);
  const ideal = gain(best);
  return ideal === 0 ? 1 : gain(found.map((key) => grades[key] ?? 0)) / ideal;
}

/** The share of what was meant or serves as well that is among the first ten results (or as many as there can be). */
export function recall(found: readonly string[], grades: Grades): number {
  const wanted = Object.keys(grades).filter((key) => (grades[key] ?? 0) >= 2);
  const seen = wanted.filter((key) => found.slice(0, depth).includes(key));
  return wanted.length === 0 ? 1 : seen.length / Math.min(depth, wanted.length);
}

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
