import { beforeEach, describe, expect, test } from "vitest";
import { cartLines } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { makeProduct, makeShipping, someone } from "@/testing/factories";
import { type Door, openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";

const shop = useShop();
let door: Door;
let variantId: VariantId;

beforeEach(async () => {
  await makeShipping(shop().context());
  ({ variantId } = await makeProduct(shop().context(), { stock: 10 }));
  door = openDoor(shop());
  await door.call("cart.addLine", { variantId, quantity: 2 });
});

/** Every kind of refusal: an answer of 4xx that says nothing of the house, and a cart that is what it was. */
async function expectRefused(answer: { status: number; text: string }): Promise<void> {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toMatch(/node_modules|\/src\/|at .+:\d+:\d+|ER_|mysql|SELECT /i);
  expect(await shop().db.select().from(cartLines)).toMatchObject([{ variantId, quantity: 2 }]);
}

describe("a quantity that is none is refused", () => {
  const wrong: [name: string, quantity: unknown, meta?: unknown][] = [
    ["0", 0],
    ["−1", -1],
    ["0.5", 0.5],
    ["2^31", 2 ** 31],
    ["2^53", 2 ** 53],
    ["1e308", 1e308],
    ["text", "1"],
    ["fullwidth", "１"],
    ["an array", [1]],
    ["an object", { valueOf: 1 }],
    ["true", true],
    ["nothing", null],
    ["NaN by type tag", "NaN", ["number"]],
    ["infinity by type tag", "Infinity", ["number"]],
    ["minus zero by type tag", "-0", ["number"]],
    ["a big integer by type tag", "1", ["bigint"]],
    ["a date by type tag", "2026-01-01T00:00:00Z", ["Date"]],
    ["a set by type tag", [1], ["set"]],
  ];
  test.each(wrong)("%s", async (_, quantity, type) => {
    const meta = type && { values: { quantity: type } };
    for (const path of [
      "cart.addLine",
      ...(quantity === 0 || type?.toString() === "number" ? [] : ["cart.setLineQuantity"]),
    ]) {
      await expectRefused(await door.call(path, { variantId, quantity }, meta));
    }
  });
});

describe("an id that is none is refused", () => {
  test.each([
    [""],
    ["1"],
    ["1 OR 1=1"],
    ["../../etc/passwd"],
    ["\u0000"],
    [null],
    [7],
    [["x"]],
    [{ $ne: null }],
    ["x".repeat(60_000)],
  ])("%j", async (id) => {
    await expectRefused(await door.call("cart.addLine", { variantId: id, quantity: 1 }));
    await expectRefused(await door.call("orders.cancel", { token: id }));
    await expectRefused(await door.call("checkout.chooseShipping", { shippingMethodId: id, locale: "en" }));
  });
});

describe("a key that nobody asked for is refused", () => {
  const keys = [
    "price",
    "unitPrice",
    "total",
    "tax",
    "shipping",
    "discount",
    "currency",
    "status",
    "userId",
    "cartId",
    "role",
    "constructor",
  ];

  test.each(keys)("%s", async (key) => {
    const details = someone();
    const calls: [string, object][] = [
      ["cart.addLine", { variantId, quantity: 1 }],
      ["cart.setLineQuantity", { variantId, quantity: 1 }],
      ["cart.removeLine", { variantId }],
      ["cart.restoreLine", { variantId, quantity: 1 }],
      ["checkout.saveDetails", { ...details, locale: "en" }],
      ["checkout.refreshQuote", { locale: "en" }],
      [
        "checkout.placeOrder",
        { quoteHash: "0".repeat(64), idempotencyKey: crypto.randomUUID(), locale: "en" },
      ],
      ["orders.cancel", { token: "x".repeat(43) }],
      ["orders.startPayment", { token: "x".repeat(43), locale: "en" }],
    ];
    for (const [path, input] of calls) {
      const answer = await door.call(path, { ...input, [key]: 1 });
      expect([path, answer.status]).toEqual([path, 400]);
    }
    const nested = { ...details, address: { ...details.address, [key]: "1" }, locale: "en" };
    await expectRefused(await door.call("checkout.saveDetails", nested));
  });

  test("__proto__ gives no value, changes no prototype and says nothing", async () => {
    const json = `{"__proto__": {"quantity": 5, "polluted": true}, "variantId": "${variantId}"}`;
    await expectRefused(await door.postRaw("cart.addLine", `{"json": ${json}}`));
    await expectRefused(
      await door.postRaw(
        "cart.addLine",
        `{"__proto__": {"json": {"variantId": "${variantId}", "quantity": 1}}}`,
      ),
    );
    expect(Object.prototype).not.toHaveProperty("polluted");
    expect(Object.prototype).not.toHaveProperty("quantity");
  });
});

describe("a serializer's type tag is refused", () => {
  const input = () => ({ variantId, quantity: 1 });
  test.each([
    ["that makes no big integer", { values: { variantId: ["bigint"] } }],
    ["that makes no pattern", { values: { variantId: ["regexp"] } }],
    ["that makes no address", { values: { variantId: ["URL"] } }],
    ["of a class", { values: { variantId: [["class", "Buffer"]] } }],
    ["of a custom type", { values: { variantId: [["custom", "x"]] } }],
    ["of a symbol", { values: { variantId: [["symbol", "x"]] } }],
    ["that nests for ever", { values: { variantId: ["class", "XXXX"] } }],
    ["that is none", { values: { variantId: ["nonsense"] } }],
    ["at a prototype", { values: { "constructor.prototype.x": ["Date"] } }],
    ["that copies a prototype", { referentialEqualities: { quantity: ["constructor.prototype"] } }],
    ["that makes the input its own child", { referentialEqualities: [["quantity"], {}] }],
  ])("%s", async (_, meta) => {
    await expectRefused(await door.call("cart.addLine", input(), meta));
  });

  test.each(["__proto__", "constructor"])("that writes to %s", async (key) => {
    const meta = `{"referentialEqualities": {"${key}": ["quantity"]}}`;
    await expectRefused(
      await door.postRaw("cart.addLine", `{"json": ${JSON.stringify(input())}, "meta": ${meta}}`),
    );
    const values = `{"values": {"${key}": ["undefined"]}}`;
    await expectRefused(
      await door.postRaw("cart.addLine", `{"json": ${JSON.stringify(input())}, "meta": ${values}}`),
    );
  });
});

describe("a body that is no call is refused", () => {
  test.each(["", "{", "null", "[]", '"x"', "7", "\u0000", '{"json":', `{"json":${"[".repeat(20_000)}`])(
    "%s",
    async (body) => {
      await expectRefused(await door.postRaw("cart.addLine", body));
    },
  );

  test("to a procedure that isn't there, by a name that every object has", async () => {
    for (const path of [
      "__proto__",
      "constructor",
      "toString",
      "cart.constructor",
      "cart",
      "cart.addLine.x",
      "cart%2FaddLine",
    ]) {
      expect((await door.call(path, { variantId, quantity: 1 })).status).toBe(404);
    }
  });
});
