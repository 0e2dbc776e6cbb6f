import { expect } from "../support/test";
import { expectRefused, test } from "../support/victim";
import { inputsOf, withKey, writesWithInput } from "../support/write-inputs";

test("every write that takes anything is among those that are tried here", () => {
  expect(
    inputsOf("")
      .map(([path]) => path)
      .sort(),
  ).toEqual(writesWithInput.toSorted());
});

test("as a page sends it, no input is refused for its form", async ({ client }) => {
  // Those that have a mail sent are tried where nobody else's mails count.
  const some = inputsOf(client.variantId).filter(
    ([path]) => !/register|requestReset|requestOwnReset/.test(path),
  );
  for (const [path, input] of some)
    expect((await client.call(path, input)).text, path).not.toContain("INPUT_INVALID");
});

test("a key that nobody asked for is refused wherever it stands: role, price, status, userId", async ({
  client,
}) => {
  const keys = [
    ...["role", "roles", "permissions", "userId", "id", "price", "unitPrice", "total", "currency", "status"],
    ...["cartId", "verifiedAt", "isVerified", "disabledAt", "constructor", "toString", "actor", "ctx"],
  ];
  const before = await client.everything();
  for (const [path, input] of inputsOf(client.variantId)) {
    const tries = keys.flatMap((key) => withKey(input, key));
    const answers = tries.map(async (tried) =>
      expectRefused(await client.call(path, tried), `${path} ${JSON.stringify(tried)}`),
    );
    await Promise.all(answers);
  }
  expect(await client.everything()).toEqual(before);
});

test("__proto__ and constructor give no value, change no prototype and say nothing", async ({ client }) => {
  const before = await client.everything();
  for (const [path, input] of inputsOf(client.variantId)) {
    const inner = JSON.stringify(input);
    for (const body of [
      `{"json":{"__proto__":${inner}}}`,
      `{"__proto__":{"json":${inner}}}`,
      `{"json":{"constructor":{"prototype":${inner}}}}`,
      `{"json":${inner},"meta":{"values":{"__proto__":["undefined"]}}}`,
      `{"json":${inner},"meta":{"values":{"constructor.prototype.polluted":["Date"]}}}`,
      `{"json":${inner},"meta":{"referentialEqualities":{"__proto__":["x"]}}}`,
      `{"json":${inner},"meta":{"referentialEqualities":{"${Object.keys(input)[0]}":["constructor.prototype.polluted"]}}}`,
    ])
      expectRefused(await client.callRaw(path, body), `${path} ${body}`);
  }
  for (const path of ["__proto__", "constructor", "toString", "cart.constructor", "cart.__proto__", "cart"])
    expect((await client.call(path, {})).status, path).toBe(404);
  expect(await client.everything()).toEqual(before);
  // Nothing has stuck to the objects of the process: an input that lacks all is still refused.
  expectRefused(await client.call("cart.addLine", {}), "an empty input");
});

/** A list may be empty, where one is asked for; all else is wrong everywhere. */
const isWrongFor = (good: unknown) => (value: unknown) =>
  !(Array.isArray(good) && Array.isArray(value) && value.length === 0);

test("arrays and objects where a scalar is asked for, and scalars where an object is, are refused", async ({
  client,
}) => {
  const before = await client.everything();
  const wrong: unknown[] = [
    ...[null, [], ["x"], [["x"]], {}, { $ne: null }, { $gt: "" }, { toString: "x" }, { length: 43 }],
    "x".repeat(3_000),
  ];
  for (const [path, input] of inputsOf(client.variantId)) {
    const calls = Object.entries(input).flatMap(([key, good]) =>
      wrong
        .filter(isWrongFor(good))
        .map((value) => ({ what: `${path} ${key}: ${JSON.stringify(value).slice(0, 20)}`, key, value })),
    );
    const tries = calls.map(async ({ what, key, value }) =>
      expectRefused(await client.call(path, { ...input, [key]: value }), what),
    );
    await Promise.all(tries);
    for (const value of [null, "x", 7, true, [], [input]])
      expectRefused(await client.call(path, value), `${path} ${JSON.stringify(value).slice(0, 20)}`);
  }
  expect(await client.everything()).toEqual(before);
});
