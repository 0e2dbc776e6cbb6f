import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { makeAccount, type TestAccount, takeRoles } from "@/testing/accounts";
import { type Door, openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";
import { statementsOf } from "@/testing/statements";

const shop = useShop();
let door: Door;
let account: TestAccount;

beforeEach(async () => {
  account = await makeAccount(shop().context(), { roles: ["support"] });
  door = openDoor(shop());
  await door.signIn(account);
});

const delivery = `checkout.listDelivery?input=${encodeURIComponent(JSON.stringify({ json: { locale: "en" } }))}`;
const cart = `cart.get?input=${encodeURIComponent(JSON.stringify({ json: { locale: "en" } }))}`;
const readsSession = (statement: string) => /from `sessions`/.test(statement);
const ofOrder = { orderId: randomUUID(), shipmentId: randomUUID() };

test("who calls a public procedure isn't asked of the database", async () => {
  const statements = await statementsOf(shop(), () => door.get(delivery));
  expect(statements.filter(readsSession)).toEqual([]);
});

test("a guest at their own cart isn't looked for among those who are signed in", async () => {
  const guest = openDoor(shop());
  const statements = await statementsOf(shop(), () => guest.get(cart));
  expect(statements).toEqual([]);
  expect((await statementsOf(shop(), () => door.get(cart))).filter(readsSession)).toHaveLength(1);
});

test("who calls is asked once, however many calls a request has", async () => {
  const calls = ["identity.getAccount", "identity.listSessions", "identity.getAccount"].join(",");
  let status = 0;
  const statements = await statementsOf(shop(), async () => {
    ({ status } = await door.get(`${calls}?batch=1`));
  });
  expect(status).toBe(200);
  expect(statements.filter((statement) => /inner join `users`/.test(statement))).toHaveLength(1);
});

test("somebody may do what their role may, and nothing more", async () => {
  expect((await door.call("orders.deliver", ofOrder)).status).toBe(404);
  const refused = await door.call("orders.receiveReturn", {
    ...{ orderId: randomUUID(), returnId: randomUUID(), isResellable: true },
  });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain("PERMISSION_DENIED");
});

test("a role that is taken away is gone with the next request", async () => {
  await takeRoles(shop(), account.userId);
  expect((await door.call("orders.deliver", ofOrder)).status).toBe(403);
});

test("nobody may do nothing of it, and is told to sign in", async () => {
  const stranger = openDoor(shop());
  const refused = await stranger.call("orders.deliver", ofOrder);
  expect(refused.status).toBe(401);
  expect(refused.text).toContain("SIGN_IN_REQUIRED");
});

test("of two calls in one request each is asked for itself", async () => {
  const inputs = {
    0: { json: ofOrder },
    1: { json: { ...ofOrder, returnId: randomUUID(), isResellable: true } },
  };
  const answer = await door.postRaw("orders.deliver,orders.declineReturn?batch=1", JSON.stringify(inputs));
  expect(
    JSON.parse(answer.text).map(
      (each: { error: { json: { data: { code: string } } } }) => each.error.json.data.code,
    ),
  ).toEqual(["NOT_FOUND", "FORBIDDEN"]);
});

test.each(["cross-site", "same-site"])(
  "what another site's page (%s) asks for isn't answered",
  async (site) => {
    expect((await door.get("identity.getAccount", { "sec-fetch-site": site })).status).toBe(403);
    expect((await door.get("identity.getAccount", { origin: "https://evil.example" })).status).toBe(403);
    expect((await door.get("identity.getAccount")).status).toBe(200);
  },
);
