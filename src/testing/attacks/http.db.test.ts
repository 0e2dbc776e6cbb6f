import { beforeEach, describe, expect, test } from "vitest";
import { cartLines } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { order } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { type Door, openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";

const shop = useShop();
let door: Door;
let variantId: VariantId;
let body: string;

beforeEach(async () => {
  await makeShipping(shop().context());
  ({ variantId } = await makeProduct(shop().context(), { stock: 10 }));
  door = openDoor(shop());
  body = JSON.stringify({ json: { variantId, quantity: 1 } });
});

const linesInCarts = () => shop().db.$count(cartLines);
const asInput = (json: unknown) => `input=${encodeURIComponent(JSON.stringify({ json }))}`;

describe("a write is refused", () => {
  test("when it is asked for by GET", async () => {
    expect((await door.get(`cart.addLine?${asInput({ variantId, quantity: 1 })}`)).status).toBe(405);
    expect(await linesInCarts()).toBe(0);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "",
    "application/jsonp",
  ])("when it comes as %j, as a form of another site can send it", async (type) => {
    expect((await door.postRaw("cart.addLine", body, { "content-type": type })).status).toBe(415);
    expect(await linesInCarts()).toBe(0);
  });

  test.each(["cross-site", "same-site", "nonsense"])("when the browser says that it is %s", async (site) => {
    expect((await door.postRaw("cart.addLine", body, { "sec-fetch-site": site })).status).toBe(403);
    expect(await linesInCarts()).toBe(0);
  });

  test.each(["same-origin", "none"])("but not when the browser says that it is %s", async (site) => {
    expect((await door.postRaw("cart.addLine", body, { "sec-fetch-site": site })).status).toBe(200);
    expect(await linesInCarts()).toBe(1);
  });
});

describe("a batch", () => {
  test.each([11, 1_000])("of %i calls is refused and does nothing", async (count) => {
    const path = Array.from({ length: count }, () => "cart.addLine").join(",");
    const inputs = Array.from({ length: count }, (_, index) => [index, JSON.parse(body)]);
    const answer = await door.postRaw(`${path}?batch=1`, JSON.stringify(Object.fromEntries(inputs)));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await linesInCarts()).toBe(0);
  });

  test("with one call that is refused does the other", async () => {
    const calls = { 0: JSON.parse(body), 1: { json: { variantId: "x", quantity: 1 } } };
    const answer = await door.postRaw("cart.addLine,cart.addLine?batch=1", JSON.stringify(calls));
    expect(answer.status).toBe(207);
    expect(answer.json).toMatchObject([
      { result: {} },
      { error: { json: { data: { code: "BAD_REQUEST" } } } },
    ]);
    expect(await linesInCarts()).toBe(1);
  });

  test.each(["[]", "null", '{"0": null}', '{"7": {}}', "7"])(
    "whose inputs are %s is refused",
    async (inputs) => {
      const { status } = await door.postRaw("cart.addLine,cart.addLine?batch=1", inputs);
      expect(status).toBe(400);
    },
  );
});

describe("a body", () => {
  test("of 10 MB is refused before it is read", async () => {
    const big = JSON.stringify({ json: { variantId, quantity: 1, more: "x".repeat(10_000_000) } });
    expect((await door.postRaw("cart.addLine", big)).status).toBe(413);
    expect((await door.webhook(big, null)).status).toBe(413);
  });

  test("that could go on for ever, since it doesn't tell its length, is refused", async () => {
    expect((await door.postRaw("cart.addLine", body, { "content-length": null })).status).toBe(411);
  });
});

describe("the cart's cookie", () => {
  test("names the cart from call to call", async () => {
    await door.postRaw("cart.addLine", body);
    expect((await door.postRaw("cart.addLine", body)).json).toMatchObject({
      result: { data: { json: { itemCount: 2 } } },
    });
  });

  test("of another cart's id, or of a forged signature, is nobody's", async () => {
    const { guest } = await order(shop(), variantId);
    await guest.api.cart.addLine({ variantId, quantity: 3 });
    const stranger = openDoor(shop());
    for (const forged of [`${guest.cartId()}`, `${guest.cartId()}.`, `${guest.cartId()}.${"A".repeat(43)}`]) {
      const answer = await stranger.get(`cart.get?${asInput({ locale: "en" })}`, {
        cookie: `gomall_cart=${forged}`,
      });
      expect(answer.json).toMatchObject({ result: { data: { json: { lines: [], itemCount: 0 } } } });
    }
  });
});

test("no answer may be kept by anybody between, and each names its request", async () => {
  const answer = await door.get(`cart.get?${asInput({ locale: "en" })}`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

describe("text that means something to a database", () => {
  const sqlTexts = ["price_asc; DROP TABLE products", "price_asc'--", "1) OR (1=1"];

  test.each(sqlTexts)("as the sort %j is refused", async (sort) => {
    expect((await door.get(`catalog.getCategory?${asInput({ locale: "en", slug: "x", sort })}`)).status).toBe(
      400,
    );
  });

  test.each([...sqlTexts, "' OR '1'='1", "\\", "%", "\u0000", "\ud800", "🍣"])(
    "as an address %j finds nothing",
    async (slug) => {
      expect((await door.get(`catalog.getProduct?${asInput({ locale: "en", slug })}`)).status).toBe(404);
      expect((await door.get(`catalog.getCategory?${asInput({ locale: "en", slug })}`)).status).toBe(404);
    },
  );

  test.each([
    "\u0000",
    "\ud800",
    "🍣",
    "ＳＫＵ",
    "\u202e",
    "<script>alert(1)</script>",
    "\r\nSet-Cookie: a=b",
  ])("as a search for %j finds nothing and breaks nothing", async (query) => {
    const answer = await door.get(`catalog.searchProducts?${asInput({ locale: "en", query })}`);
    expect(answer).toMatchObject({ status: 200, json: { result: { data: { json: { products: [] } } } } });
  });

  test("as a language is refused", async () => {
    for (const locale of ["en' OR 1=1", "de", "EN", "", null, ["en"]]) {
      expect((await door.get(`catalog.getHome?${asInput({ locale })}`)).status).toBe(400);
    }
  });
});

describe("deep paging and long queries", () => {
  test.each([0, -1, 1.5, 1_001, 1e9, 2 ** 53, "2", null])("page %j is refused", async (page) => {
    expect(
      (await door.get(`catalog.searchProducts?${asInput({ locale: "en", query: "a", page })}`)).status,
    ).toBe(400);
    expect((await door.get(`catalog.getCategory?${asInput({ locale: "en", slug: "a", page })}`)).status).toBe(
      400,
    );
  });

  test("a query of 10 KB is refused", async () => {
    expect(
      (await door.get(`catalog.searchProducts?${asInput({ locale: "en", query: "a".repeat(10_240) })}`))
        .status,
    ).toBe(400);
  });

  test("a query of as many words as fit is answered", async () => {
    const query = "a ".repeat(50).trim();
    expect((await door.get(`catalog.searchProducts?${asInput({ locale: "en", query })}`)).status).toBe(200);
  });
});

test("nothing that is refused is logged as an error", async () => {
  await door.postRaw("cart.addLine", "{");
  await door.call("cart.addLine", { variantId, quantity: -1 });
  await door.call("orders.cancel", { token: "x".repeat(43) });
  expect(door.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
