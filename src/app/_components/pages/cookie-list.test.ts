import { expect, test } from "vitest";
import { cartCookie, cartCookieMaxAgeSeconds, cartCountCookie } from "@/server/cart/cart-cookie";
import { accountCookies } from "@/server/wiring/session-cookie";
import { cookies, signInCookies } from "./cookie-list";

test("the page about privacy names the cookies that are set, and how long they stay", () => {
  const days = cartCookieMaxAgeSeconds / 86_400;
  expect(cookies.map(({ name, days }) => ({ name, days }))).toEqual([
    { name: cartCookie, days },
    { name: cartCountCookie, days },
  ]);
});

test("it names those of signing in as well", () => {
  const { session, device } = accountCookies({ PUBLIC_URL: "http://localhost:3000" });
  expect(signInCookies.map(({ name }) => name)).toEqual([session, device]);
});
