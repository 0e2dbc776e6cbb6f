/** Where an entry stands in a list: by a number, and among equals by id. */
export interface Place {
  readonly rank: number;
  readonly id: string;
}

export function comparePlaces(left: Place, right: Place): number {
  if (left.rank !== right.rank) return left.rank - right.rank;
  return left.id < right.id ? -1 : Number(left.id > right.id);
}

/** A place as it stands in addresses. */
export function cursorOf({ rank, id }: Place): string {
  return `${rank}_${id}`;
}

/** The place that a cursor names; null for what is none. */
export function placeOf(cursor: string): Place | null {
  const found = /^(-?\d{1,16}(?:\.\d{1,20})?)_([0-9a-f-]{36})$/.exec(cursor);
  return found ? { rank: Number(found[1]), id: found[2] ?? "" } : null;
}
