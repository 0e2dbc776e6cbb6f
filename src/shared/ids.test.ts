import { expect, test } from "vitest";
import { hasFormOfId, newId, newIdAt } from "./ids";

/** When an id says that it was made (RFC 9562, 5.7), in ms since 1970. */
const timeOf = (id: string) => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

test("an id tells the time that it was given, whatever the process's own clock says, and is a UUID", () => {
  const anHourAgo = Date.now() - 3_600_000;
  expect(timeOf(newId())).toBeGreaterThan(anHourAgo);
  const id = newIdAt(anHourAgo);
  expect(timeOf(id)).toBe(anHourAgo);
  expect(hasFormOfId(id)).toBe(true);
});

test("ids ascend within a millisecond, and when the clock is put back", () => {
  const inADay = Date.now() + 86_400_000;
  const made = Array.from({ length: 2_000 }, (_, index) => newIdAt(inADay - (index % 3) * 500));
  expect(made).toEqual(made.toSorted());
  expect(new Set(made).size).toBe(made.length);
});
