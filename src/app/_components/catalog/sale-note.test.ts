import { expect, test } from "vitest";
import { saleNote } from "./sale-note";

const value = (id: string) => ({ id, title: id });
const size = { id: "size", title: "Size", values: [value("m"), value("l")] };
const colour = { id: "colour", title: "Colour", values: [value("fog"), value("clay"), value("pine")] };
const options = [size, colour];

const euros = (amountMinor: number) => ({ amountMinor, currency: "EUR" });
const variant = (amountMinor: number, formerMinor: number | null, ...valueIds: string[]) => ({
  ...{ id: valueIds.join(), sku: valueIds.join(), valueIds, availability: "in_stock" as const },
  ...{ price: euros(amountMinor), compareAt: formerMinor === null ? null : euros(formerMinor) },
});

test("names the values that are on sale, and the lowest price", () => {
  const variants = [
    variant(8900, null, "m", "fog"),
    variant(7500, 8900, "m", "clay"),
    variant(6900, 8900, "l", "pine"),
  ];
  expect(saleNote({ options, variants })).toEqual({
    values: ["clay", "pine"],
    price: euros(6900),
    varies: true,
  });
});

test("knows whether all that is on sale costs the same", () => {
  const variants = [variant(8900, null, "m", "fog"), variant(6900, 8900, "m", "clay")];
  const note = { values: ["clay"], price: euros(6900), varies: false };
  expect(saleNote({ options, variants })).toEqual(note);
});

test("names none when no single option tells what is on sale", () => {
  const variants = [
    variant(8900, null, "m", "fog"),
    variant(7500, 8900, "m", "clay"),
    variant(6900, 8900, "l", "fog"),
    variant(8900, null, "l", "clay"),
  ];
  expect(saleNote({ options, variants })).toEqual({ values: [], price: euros(6900), varies: true });
});

test.each([
  ["all are", [variant(6900, 8900, "m", "fog"), variant(6900, 8900, "l", "fog")]],
  ["none is", [variant(8900, null, "m", "fog"), variant(8900, 8900, "l", "fog")]],
  ["there is nothing", []],
])("says nothing when %s", (_, variants) => {
  expect(saleNote({ options, variants })).toBeNull();
});
