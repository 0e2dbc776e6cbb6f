import fc from "fast-check";

/** Text of any UTF-16 units, halves of characters and control characters included. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
