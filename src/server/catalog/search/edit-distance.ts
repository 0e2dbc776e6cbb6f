/**
 * How many letters must be added, removed, replaced or swapped with their neighbour to make `right`, or (for a word
 * that is still being typed) some beginning of it, of `left`: the optimal string alignment. `limit + 1` as soon as it
 * is more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number, isBeginning = false): number {
  if (left.length - right.length > limit) return limit + 1;
  if (!isBeginning && right.length - left.length > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(isBeginning ? Math.min(...last) : at(last, right.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
