import { expect, test } from "vitest";
import { cartCookie, cartCookieMaxAgeSeconds, cartCountCookie } from "@/server/cart/cart-cookie";
import { cookies } from "./cookie-list";

test("the page about privacy names the cookies that are set, and how long they stay", () => {
  const days = cartCookieMaxAgeSeconds / 86_400;
  expect(cookies.map(({ name, days }) => ({ name, days }))).toEqual([
    { name: cartCookie, days },
    { name: cartCountCookie, days },
  ]);
});
