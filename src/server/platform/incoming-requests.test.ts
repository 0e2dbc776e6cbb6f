import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { narrowedListHeader } from "@/shared/routes";
import { isDecodable, markNarrowedList, sayOnce } from "./incoming-requests";

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

function marked(url: string, mark?: string): boolean {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  if (mark) request.headers[narrowedListHeader] = mark;
  markNarrowedList(request);
  return narrowedListHeader in request.headers;
}

test("a list with a filter, sort or page key is marked, wherever the key stands", () => {
  for (const query of ["sort=newest", "utm=x&brand=a&brand=b", "page=", "_rsc=1&option=colour.fog"]) {
    expect(marked(`/categories/mugs?${query}`), query).toBe(true);
  }
});

test("a plain list isn't, whatever the browser says", () => {
  for (const url of ["/categories/mugs", "/categories/mugs?", "/categories/mugs?utm=sort", "/sort=newest"]) {
    expect(marked(url, "1"), url).toBe(false);
  }
});
