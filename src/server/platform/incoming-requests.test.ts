import { expect, test } from "vitest";
import { isDecodable } from "./incoming-requests";

test.each(["/", "/zh/categories/%E6%9C%8D%E9%A5%B0", "/search?q=%E0%A4%A", "/a%2Fb"])(
  "%s can be decoded",
  (url) => {
    expect(isDecodable(url)).toBe(true);
  },
);

test.each(["/%E0%A4%A", "/products/%", "/zh/%zz?q=1"])("%s can't be decoded", (url) => {
  expect(isDecodable(url)).toBe(false);
});
