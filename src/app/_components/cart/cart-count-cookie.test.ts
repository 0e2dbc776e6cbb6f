import { afterEach, expect, test, vi } from "vitest";
import { shopCookies } from "@/server/wiring/session-cookie";
import { readCartCount } from "./cart-count-cookie";

afterEach(() => vi.unstubAllGlobals());

function countIn(cookie: string): number {
  vi.stubGlobal("document", { cookie });
  return readCartCount();
}

test.each(["http://localhost:3000", "https://shop.example"])("the count is read at %s", (PUBLIC_URL) => {
  const { cartCount } = shopCookies({ PUBLIC_URL });
  expect(countIn(`a=1; ${cartCount}=3; b=2`)).toBe(3);
  expect(countIn(`${cartCount}=12`)).toBe(12);
});

test.each(["", "gomall_cart_count=", "gomall_cart_count=x", "xgomall_cart_count=3", "a=gomall_cart_count=3"])(
  "no count in %j is none",
  (cookie) => {
    expect(countIn(cookie)).toBe(0);
  },
);
