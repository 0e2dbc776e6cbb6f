import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isDecodable, sayOnce } from "./incoming-requests";

test.each(["/", "/zh/categories/%E6%9C%8D%E9%A5%B0", "/search?q=%E0%A4%A", "/a%2Fb"])(
  "%s can be decoded",
  (url) => {
    expect(isDecodable(url)).toBe(true);
  },
);

test.each(["/%E0%A4%A", "/products/%", "/zh/%zz?q=1"])("%s can't be decoded", (url) => {
  expect(isDecodable(url)).toBe(false);
});

test("a header says nothing twice, and still says several things", () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  sayOnce(response);
  response.setHeader("location", "/there");
  response.appendHeader("Location", "/there");
  response.appendHeader("Set-Cookie", "a=1");
  response.appendHeader("Set-Cookie", ["a=1", "b=2"]);
  expect(response.getHeader("location")).toBe("/there");
  expect(response.getHeader("set-cookie")).toEqual(["a=1", "b=2"]);
});
