import { expect, test } from "vitest";
import { cartCookieMaxAgeSeconds } from "@/server/cart/cart-cookie";
import { shopCookies } from "@/server/wiring/session-cookie";
import { cookies, signInCookies } from "./cookie-list";

test("the page about privacy names the cookies that are set, and how long they stay", () => {
  const { cart, cartCount } = shopCookies({ PUBLIC_URL: "http://localhost:3000" });
  const days = cartCookieMaxAgeSeconds / 86_400;
  expect(cookies.map(({ name, days }) => ({ name, days }))).toEqual([
    { name: cart, days },
    { name: cartCount, days },
  ]);
});

test("it names those of signing in as well", () => {
  const { session, device } = shopCookies({ PUBLIC_URL: "http://localhost:3000" });
  expect(signInCookies.map(({ name }) => name)).toEqual([session, device]);
});
