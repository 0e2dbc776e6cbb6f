import { comparePlaces, cursorOf, type Place, placeOf } from "./keyset.ts";
import type { ListPage } from "./protocol.ts";

/**
 * The page behind a cursor, or at an offset. A cursor names a place, not a number: nothing is shown twice or left out
 * because other products came or went. Behind the last entry stands the last page.
 */
export function pageOfPlaces(
  places: readonly Place[],
  { after, offset, size }: { after: string | null; offset: number; size: number },
): ListPage {
  const wanted = after === null ? offset : startBehind(places, after);
  const lastStart = Math.max(0, Math.floor((places.length - 1) / size) * size);
  const start = wanted < places.length ? wanted : lastStart;
  const page = places.slice(start, start + size);
  const last = places[start + size - 1];
  const beforePrevious = places[start - size - 1];
  return {
    ids: page.map(({ id }) => id),
    total: places.length,
    offset: start,
    next: last && start + size < places.length ? cursorOf(last) : null,
    previous: beforePrevious ? cursorOf(beforePrevious) : null,
  };
}

/**
 * Scores move a little with every change of the catalogue, so an entry that is still about where it was is begun
 * behind as it stands now; a price or position is what it was when the cursor was taken.
 */
function startBehind(places: readonly Place[], cursor: string): number {
  const place = placeOf(cursor);
  if (!place) return 0;
  const same = places.findIndex(({ id }) => id === place.id);
  const rank = places[same]?.rank;
  if (rank !== undefined && Math.floor(rank) === Math.floor(place.rank)) return same + 1;
  const next = places.findIndex((other) => comparePlaces(other, place) > 0);
  return next >= 0 ? next : places.length;
}
