import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "@/shared/ids";
import { anyText } from "@/testing/any-text";
import { readCartId, signCartId } from "./cart-cookie";

const secret = "a secret of the tests, 32 characters long";
const cartId = newId<"cart">();
const cookie = signCartId(cartId, secret);

test("a cookie names the cart that it was signed for", () => {
  expect(readCartId(cookie, secret)).toBe(cartId);
});

describe("a cookie names no cart", () => {
  const [id, signature = ""] = cookie.split(".");
  test.each([
    ["without a value", undefined],
    ["when it is empty", ""],
    ["with the id alone", id],
    ["with an empty signature", `${id}.`],
    ["with another cart's id", `${newId()}.${signature}`],
    ["with the id in other letters", `${id?.toUpperCase()}.${signature}`],
    ["with a signature cut short", `${id}.${signature.slice(0, -1)}`],
    ["with a signature made longer", `${id}.${signature}A`],
    ["with a signature in other letters", `${id}.${signature.toLowerCase()}`],
    ["with letters that have more bytes than one", `${id}.${"ä".repeat(signature.length)}`],
    ["when the id is none", signCartId("1 OR 1=1" as typeof cartId, secret)],
  ])("%s", (_, value) => {
    expect(readCartId(value, secret)).toBeNull();
  });

  test("when another secret signed it", () => {
    expect(readCartId(signCartId(cartId, `${secret}!`), secret)).toBeNull();
  });

  test("whatever else it holds", () => {
    fc.assert(fc.property(anyText, (value) => readCartId(value, secret) === null));
    fc.assert(fc.property(anyText, (value) => readCartId(`${id}.${value}`, secret) === null));
  });
});
