import { expect, test } from "vitest";
import { newOrderNumber, newOrderToken } from "./order-number";
import { orderTokenSchema } from "./schemas";

const many = 2_000;

test("order numbers can be read out: no letter that is mistaken for another", () => {
  for (let index = 0; index < many; index += 1) {
    expect(newOrderNumber()).toMatch(/^GM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  }
});

test("neither numbers nor links come twice, and no two begin alike", () => {
  const tokens = Array.from({ length: many }, newOrderToken);
  expect(new Set(Array.from({ length: many }, newOrderNumber)).size).toBe(many);
  expect(new Set(tokens.map((token) => token.slice(0, 10))).size).toBe(many);
});

test("a link is what the schema of links takes", () => {
  expect(orderTokenSchema.safeParse(newOrderToken()).success).toBe(true);
});
