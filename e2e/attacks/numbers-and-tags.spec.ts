import { appRouter } from "@/server/wiring/root-router";
import { signedInClient } from "../support/bare-client";
import { somebodyOfStaff } from "../support/staff-accounts";
import { expect, requiredVariable } from "../support/test";
import { expectRefused, test } from "../support/victim";
import { inputsOf } from "../support/write-inputs";

test("a quantity that is no number of pieces is refused: NaN, 1e308, 2^53, −0, a fullwidth one", async ({
  client,
}) => {
  const before = await client.everything();
  const { variantId } = client;
  const wrong: [quantity: unknown, tag?: string][] = [
    ...[-1, 0.5, 2 ** 31, 2 ** 53, 1e308, "1", "１", "1e0", "0x1", true, null].map(
      (value) => [value] as [unknown],
    ),
    ...(["NaN", "Infinity", "-Infinity"] as const).map((value) => [value, "number"] as [unknown, string]),
    ...([
      ["1", "bigint"],
      ["2026-01-01T00:00:00Z", "Date"],
      [[1], "set"],
    ] as [unknown, string][]),
  ];
  for (const [quantity, tag] of wrong)
    for (const path of ["cart.addLine", "cart.setLineQuantity", "cart.restoreLine"]) {
      const meta = tag && { values: { quantity: [tag] } };
      const what = `${path} ${quantity} ${tag ?? ""}`;
      expectRefused(await client.call(path, { variantId, quantity }, meta), what);
    }
  // JSON can say more than JavaScript reads back.
  for (const quantity of ["1e999", "-1e999", "NaN", "Infinity", "1_0", "01", "+1", "0x1"])
    expectRefused(
      await client.callRaw("cart.addLine", `{"json":{"variantId":"${variantId}","quantity":${quantity}}}`),
      quantity,
    );
  const none = { values: { quantity: ["number"] } };
  expectRefused(await client.call("cart.addLine", { variantId, quantity: "-0" }, none), "−0 pieces more");
  for (const after of [-0, 2 ** 53, 1e308, "１", ["GM"], { toString: "x" }])
    expect((await client.ask("orders.listMine", { after })).status, JSON.stringify(after)).toBe(400);
  for (const page of [0, -0, -1, 1.5, 1e308, 2 ** 53, "１", "1", [1]])
    expect(
      (await client.ask("catalog.searchProducts", { locale: "en", query: "a", page })).status,
      String(page),
    ).toBe(400);
  expect(await client.everything()).toEqual(before);
});

test("a type tag of the serializer makes nothing of an input but a refusal", async ({ client }) => {
  const before = await client.everything();
  const tags: unknown[] = [
    ...["bigint", "Date", "number", "set", "map", "regexp", "URL", "Error", "undefined", "nonsense", "class"],
    ...[
      ["class", "Buffer"],
      ["custom", "x"],
      ["symbol", "x"],
      ["typed-array", "Uint8Array"],
      [],
      {},
      null,
      7,
    ],
  ];
  for (const [path, input] of inputsOf(client.variantId)) {
    const [key = ""] = Object.keys(input);
    const metas = [
      ...tags.map((tag) => ({ values: { [key]: [tag] } })),
      ...[{ values: ["Date"] }, { values: [["class", "Object"]] }],
      ...[{ referentialEqualities: [[key], {}] }, { referentialEqualities: { [key]: ["", "a.b"] } }],
      ...[{ v: 2, values: { [key]: [1, ["Date"]] } }],
    ];
    const tries = metas.map(async (meta) =>
      expectRefused(await client.call(path, input, meta), `${path} ${JSON.stringify(meta).slice(0, 80)}`),
    );
    await Promise.all(tries);
  }
  expect(await client.everything()).toEqual(before);
});

test("no procedure of the API breaks over a body that is no call, whoever sends it", async ({
  client,
  db,
}) => {
  const admin = await signedInClient(requiredVariable("E2E_BASE_URL"), await somebodyOfStaff(db, "admin"));
  const bodies = [
    ...["", "{", "null", "[]", "7", "\u0000", `{"json":${"[".repeat(20_000)}`],
    ...[
      '{"json":{"a":1},"meta":{"values":{"a":["map"]}}}',
      '{"json":{"toString":1,"then":{"then":1}},"meta":7}',
    ],
  ];
  const paths = Object.keys(appRouter._def.procedures);
  for (const path of paths) {
    const answers = await Promise.all(bodies.map((body) => admin.callRaw(path, body)));
    const asked = ["{", "[]", bodies.at(-1) ?? ""].map((body) =>
      admin.send(`/api/trpc/${path}?input=${encodeURIComponent(body)}`),
    );
    for (const { status, text } of [...answers, ...(await Promise.all(asked))]) {
      expect(status, `${path}: ${text.slice(0, 200)}`).toBeLessThan(500);
      expect(text, path).not.toMatch(/node_modules|\/src\/|ER_|at .+:\d+:\d+/);
    }
  }
  const megabyte = JSON.stringify({ json: { variantId: "x".repeat(1_000_000), quantity: 1 } });
  for (const path of ["cart.addLine", "identity.register", "staff.setRoles"])
    expect((await client.callRaw(path, megabyte)).status, path).toBe(413);
  for (const path of ["callback/credentials", "session", "signout"])
    expect((await client.auth(path, { data: megabyte })).status, path).toBe(413);
});
