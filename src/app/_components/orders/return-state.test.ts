import { expect, test } from "vitest";
import { chosenPieces, pieceField } from "./return-state";

test("the pieces that were chosen are read by line, and nothing else of the form", () => {
  const typed = {
    [pieceField(0)]: "2",
    [pieceField(12)]: "1",
    [pieceField(3)]: "0",
    reason: "other",
    note: "7",
  };
  expect(chosenPieces(typed)).toEqual([
    { position: 0, quantity: 2 },
    { position: 12, quantity: 1 },
  ]);
});

test.each(["-1", "1.5", "1e3", "", "１", " 1"])("%o pieces are none", (value) => {
  expect(chosenPieces({ [pieceField(0)]: value })).toEqual([]);
});
