import { eq } from "drizzle-orm";
import { roles, userRoles } from "@/db/schema";
import { somebodyWithAccount } from "../support/accounts";
import { bareClient, signedInClient } from "../support/bare-client";
import { uniqueMark } from "../support/people";
import { makeProduct } from "../support/products";
import { somebodyOfStaff } from "../support/staff-accounts";
import { expect, requiredVariable, test } from "../support/test";

const baseUrl = () => requiredVariable("E2E_BASE_URL");
const newClient = () => bareClient(baseUrl());

/** The inputs of a batch, by their place in it. */
const inBatch = (...inputs: unknown[]) =>
  JSON.stringify(Object.fromEntries(inputs.map((json, at) => [at, { json }])));

test("of a batch with an allowed and a forbidden call the allowed one is done, the other not, and tells nothing", async ({
  db,
}) => {
  const account = await somebodyWithAccount(db);
  const secret = await somebodyOfStaff(db, "admin");
  const { variantId } = await makeProduct(db);
  const [adminRole] = await db.select({ id: roles.id }).from(roles).where(eq(roles.code, "admin"));
  const title = `Batch ${uniqueMark()}`;
  const [guest, customer] = [newClient(), await signedInClient(baseUrl(), account)];
  for (const [client, status] of [
    [guest, 401],
    [customer, 403],
  ] as const) {
    const reads = `cart.get,staff.listUsers?batch=1&input=${encodeURIComponent(inBatch({ locale: "en" }, {}))}`;
    const read = await client.send(`/api/trpc/${reads}`);
    expect(read.status).toBe(207);
    expect(JSON.parse(read.text)).toMatchObject([
      { result: { data: { json: { lines: [] } } } },
      { error: { json: { data: { httpStatus: status } } } },
    ]);
    expect(read.text).not.toContain(secret.email);
  }
  const writes = inBatch(
    { variantId, quantity: 1 },
    { userId: account.userId, roleIds: [adminRole?.id] },
    { title, permissions: ["staff.manage"] },
  );
  const written = await customer.callRaw("cart.addLine,staff.setRoles,staff.createRole?batch=1", writes);
  expect(written.status).toBe(207);
  expect(JSON.parse(written.text)).toMatchObject([
    { result: { data: { json: { itemCount: 1 } } } },
    { error: { json: { data: { httpStatus: 403 } } } },
    { error: { json: { data: { httpStatus: 403 } } } },
  ]);
  expect(await db.$count(userRoles, eq(userRoles.userId, account.userId))).toBe(0);
  expect(await db.$count(roles, eq(roles.title, title))).toBe(0);
});

test("a batch of a thousand calls, or of eleven, is refused and does nothing", async ({ db }) => {
  const { variantId } = await makeProduct(db, { stock: 5_000 });
  const client = newClient();
  const one = { variantId, quantity: 1 };
  await client.call("cart.addLine", one);
  for (const count of [11, 1_000]) {
    const paths = Array.from({ length: count }, () => "cart.addLine").join(",");
    const inputs = inBatch(...Array.from({ length: count }, () => one));
    const written = await client.callRaw(`${paths}?batch=1`, inputs);
    expect([400, 413, 414, 431], `${count}: ${written.text.slice(0, 200)}`).toContain(written.status);
    const reads = Array.from({ length: count }, () => "cart.get").join(",");
    const read = await client.send(`/api/trpc/${reads}?batch=1&input=%7B%7D`);
    expect([400, 413, 414, 431], `${count}: ${read.text.slice(0, 200)}`).toContain(read.status);
  }
  expect((await client.ask("cart.get", { locale: "en" })).text).toContain('"itemCount":1');
});

test("a batch whose inputs are none, or that mixes reads and writes, is refused", async () => {
  const client = newClient();
  for (const inputs of ["[]", "null", '{"0":null}', '{"7":{}}', "7", '{"__proto__":{"json":{}}}', "{"]) {
    const answer = await client.callRaw("cart.addLine,cart.removeLine?batch=1", inputs);
    expect([inputs, answer.status]).toEqual([inputs, 400]);
  }
  for (const paths of ["cart.get,cart.addLine", "cart.addLine,cart.get", "staff.listUsers,cart.addLine"]) {
    const read = await client.send(`/api/trpc/${paths}?batch=1&input=%7B%7D`);
    const written = await client.callRaw(`${paths}?batch=1`, "{}");
    for (const { status, text } of [read, written]) {
      expect([paths, status >= 400 || status === 207], text).toEqual([paths, true]);
      expect(status, paths).toBeLessThan(500);
      expect(text, paths).not.toMatch(/"httpStatus":5/);
    }
  }
});
