import { rateLimits } from "@/db/schema";
import { cellsOf } from "@/testing/access/cells";
import { callerNames } from "@/testing/access/row";
import { makeWorld, type World } from "@/testing/access/world";
import { soldOrder } from "@/testing/after-sales";
import { orderAtGateway } from "@/testing/buying";
import { payAtGateway } from "@/testing/gateway";
import { refusalCode, statusOf } from "../support/api";
import { test as base } from "../support/own-shop";
import { premisesOf } from "../support/premises";
import { expect } from "../support/test";

/** The world of the matrix is made once, in a shop of its own: its limits are used up and forgotten. */
const test = base.extend<object, { world: World }>({
  settings: [
    {
      MAX_UNPAID_ORDERS_PER_ADDRESS: "0",
      MAX_UNPAID_ORDERS_PER_CART: "0",
      MAX_UNPAID_ORDERS_PER_EMAIL: "0",
      MAX_UNPAID_ORDERS_PER_NETWORK: "0",
      PASSWORD_MEMORY_KIB: "64",
    },
    { scope: "worker" },
  ],

  world: [
    async ({ stack, connection: { db } }, use) => {
      const shop = premisesOf(stack, db);
      const world = await makeWorld(shop, async (variantId, options) => {
        const placed = await orderAtGateway(shop, variantId, options);
        if (!(await payAtGateway({ url: stack.gatewayUrl }, placed.sessionId)))
          throw new Error(`${placed.number} can't be paid`);
        const status = async () => (await placed.guest.api.orders.getStatus({ token: placed.token })).status;
        await expect.poll(status, { intervals: [20] }).toBe("placed");
        return soldOrder(shop, placed);
      });
      await use(world);
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

// In one worker: a second one would bring a second shop.
test.describe.configure({ mode: "default" });

/** What tells a client that the door itself was shut. */
const doorStatuses: Readonly<Record<string, number>> = { SIGN_IN_REQUIRED: 401, PERMISSION_DENIED: 403 };

/** How a call ended; of one that was refused at the door, by which status. */
async function outcomeOf(call: Promise<unknown>): Promise<string> {
  const ended = await call.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (!ended) return "done";
  const code = refusalCode(ended.error);
  if (!code) return String(ended.error);
  return code in doorStatuses ? `${code}, ${statusOf(ended.error)}` : code;
}

for (const caller of callerNames)
  test(`every procedure, called by ${caller} for what is theirs and what isn't, ends as it should`, async ({
    world,
    db,
  }) => {
    // All callers' calls from one address would be held up.
    await db.delete(rateLimits);
    const [expected, ended]: [Record<string, string>, Record<string, string>] = [{}, {}];
    for (const { path, target, ends, call } of cellsOf(caller)) {
      const what = `${path}, ${target}`;
      expected[what] = ends in doorStatuses ? `${ends}, ${doorStatuses[ends]}` : ends;
      ended[what] = await outcomeOf(call(world));
    }
    expect(ended).toEqual(expected);
  });
