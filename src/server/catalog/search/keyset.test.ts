import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { comparePlaces, cursorOf, type Place, placeOf } from "./keyset";
import { pageOfPlaces } from "./page-of-places";

const ranks = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 });
const placesAt = (numbers: readonly number[]): Place[] =>
  numbers.map((rank) => ({ rank, id: v7() })).sort(comparePlaces);

/** Every id that one sees who goes on to the end. */
function walk(placesNow: () => Place[], size: number): string[] {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const places = placesNow();
    const page = pageOfPlaces(places, { after, offset: 0, size });
    const last = after === null ? null : placeOf(after);
    // When nothing is left behind the cursor, the last page is shown once more.
    const isOver = last !== null && places.every((place) => comparePlaces(place, last) <= 0);
    if (!isOver) seen.push(...page.ids);
    after = page.next;
  } while (after !== null);
  return seen;
}

describe("a cursor", () => {
  test.each([0, -1999, 0.333333, 2.5, 1_800_000_000_000])("holds a place at %d", (rank) => {
    const place = { rank, id: v7() };
    expect(placeOf(cursorOf(place))).toEqual(place);
  });

  test.each(["", "1", "1_", "NaN_x", "1e9_00000000-0000-0000-0000-000000000000", "' OR 1=1", "１_x"])(
    "%j is none, and means the first page",
    (cursor) => {
      const places = placesAt([1, 2, 3]);
      expect(placeOf(cursor)).toBeNull();
      expect(pageOfPlaces(places, { after: cursor, offset: 0, size: 2 }).offset).toBe(0);
    },
  );
});

describe("pages", () => {
  test("one after the other show everything once, in order", () => {
    fc.assert(
      fc.property(ranks, fc.integer({ min: 1, max: 7 }), (numbers, size) => {
        const places = placesAt(numbers);
        expect(walk(() => places, size)).toEqual(places.map(({ id }) => id));
      }),
    );
  });

  test("show nothing twice and leave out nothing that stays, when others come and go meanwhile", () => {
    fc.assert(
      fc.property(ranks, ranks, fc.integer({ min: 1, max: 7 }), (staying, moving, size) => {
        const stay = placesAt(staying);
        const move = placesAt(moving);
        let turn = 0;
        const seen = walk(() => (turn++ % 2 === 0 ? [...stay, ...move].sort(comparePlaces) : stay), size);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(expect.arrayContaining(stay.map(({ id }) => id)));
      }),
    );
  });

  test("go back over the same entries", () => {
    const places = placesAt([1, 2, 3, 4, 5, 6, 7]);
    const second = pageOfPlaces(places, { after: cursorOf(places[2] as Place), offset: 0, size: 3 });
    const third = pageOfPlaces(places, { after: second.next, offset: 0, size: 3 });
    expect(third.previous).not.toBeNull();
    expect(pageOfPlaces(places, { after: third.previous, offset: 0, size: 3 }).ids).toEqual(second.ids);
    expect(second.previous).toBeNull();
  });

  test("by score go on behind the entry where it stands now", () => {
    const places = placesAt([0.1, 0.2, 0.3, 0.4]);
    const cursor = cursorOf(places[1] as Place);
    const drifted = places.map(({ rank, id }) => ({ rank: rank + 0.25, id }));
    expect(pageOfPlaces(drifted, { after: cursor, offset: 0, size: 2 }).ids).toEqual(
      places.slice(2).map(({ id }) => id),
    );
  });

  test("past the end are the last one", () => {
    const places = placesAt([1, 2, 3, 4, 5]);
    expect(pageOfPlaces(places, { after: null, offset: 900, size: 2 })).toMatchObject({
      offset: 4,
      next: null,
    });
    expect(pageOfPlaces([], { after: null, offset: 900, size: 2 })).toMatchObject({ offset: 0, total: 0 });
  });
});
