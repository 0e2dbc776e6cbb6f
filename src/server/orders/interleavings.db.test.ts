import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { goodwill, parcel, type SoldOrder, soldOrder } from "@/testing/after-sales";
import { deliverWebhooks, orderAtGateway, secondSession } from "@/testing/buying";
import type { Deed } from "@/testing/deeds";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, webhooksOf } from "@/testing/gateway";
import { interleave } from "@/testing/interleaving";
import { connectPausable, type PausableConnection } from "@/testing/pausable";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { passDeadline } from "@/testing/time";
import { refundOrderInput, shipOrderInput } from "./schemas";

const shop = useShop();
let held: PausableConnection;
let watcher: Connection;
let product: MadeProduct;

beforeAll(async () => {
  held = connectPausable(shop().env.DATABASE_URL);
  watcher = connect(shop().env.DATABASE_URL, 1);
});
beforeEach(async () => {
  await makeShipping(shop().context());
  product = await makeProduct(shop().context(), { stock: 10_000 });
});
afterAll(async () => {
  await Promise.all([held.pool.end(), watcher.pool.end()]);
});

/** An order at a point of its life, and the session that was or will be paid. */
interface Setting extends SoldOrder {
  readonly sessionId: string;
}

const deeds: Readonly<Record<string, (setting: Setting) => Deed>> = {
  pay: ({ sessionId }) => ({
    kind: "tell",
    bodies: webhooksOf(shop().gateway, sessionId).map(({ body }) => body),
  }),
  "pay again": ({ token }) => ({ kind: "start payment", token }),
  cancel: ({ token }) => ({ kind: "cancel", token }),
  "cancel what is paid": ({ token }) => ({ kind: "cancel paid", token }),
  expire: () => ({ kind: "expire" }),
  refund: (setting) => ({ kind: "refund", input: refundOrderInput.parse(goodwill(setting, 100)) }),
  ship: (setting) => ({ kind: "ship", input: shipOrderInput.parse(parcel(setting, 2)) }),
};

/** The money of one of the two deeds is at the gateway, and the shop hasn't heard of it. */
async function awaitingPayment(pair: readonly string[]): Promise<Setting> {
  const placed = await orderAtGateway(shop(), product.variantId, { settings: noLimits, quantity: 2 });
  if (pair.includes("pay")) await payAtGateway(shop().gateway, placed.sessionId);
  if (pair.includes("expire")) await passDeadline(shop(), placed.token);
  return { ...placed, ...(await soldOrder(shop(), placed)) };
}

/** Paid; with "pay", money has come a second time, and the shop hasn't heard of it. */
async function paid(pair: readonly string[]): Promise<Setting> {
  const setting = await awaitingPayment(["pay"]);
  const again = pair.includes("pay") ? await secondSession(shop(), setting.sessionId) : null;
  await deliverWebhooks(shop(), setting.sessionId);
  if (again) await payAtGateway(shop().gateway, again);
  if (pair.includes("expire")) await passDeadline(shop(), setting.token);
  return { ...setting, sessionId: again ?? setting.sessionId };
}

/** Every two of them, in both orders, and each with itself. */
const pairsOf = (names: readonly string[]) => names.flatMap((a) => names.map((b) => [a, b] as const));

const beginnings = [
  {
    when: "an order that awaits payment",
    begin: awaitingPayment,
    pairs: pairsOf(["pay", "pay again", "cancel", "expire", "refund", "ship"]),
  },
  {
    when: "a paid order",
    begin: paid,
    pairs: pairsOf(["pay", "pay again", "cancel", "cancel what is paid", "expire", "refund", "ship"]),
  },
];

const mostStatements = 200;
/** `npm run test:full` holds it before every statement, the gate before every third. */
const stride = process.env.GOMALL_TEST_FULL ? 1 : 3;

describe.each(beginnings)("$when", { timeout: 300_000 }, ({ begin, pairs }) => {
  test.each(pairs)(
    "%s, held before any of its statements, and %s meanwhile: one outcome",
    async (...pair) => {
      const [first, second] = pair;
      for (let n = 1; n <= mostStatements; n += stride) {
        const setting = await begin(pair);
        const ctx = shop().context();
        const two = [deeds[first]?.(setting), deeds[second]?.(setting)] as const;
        if (!two[0] || !two[1]) throw new Error(`Nobody knows how to ${first} or ${second}`);
        // A deed that ends otherwise than done or refused fails here.
        const ends = await interleave({ ctx, held, watcher }, [two[0], two[1]], n);
        if (!ends) return;
        await expectSettled(shop());
      }
      expect.unreachable(`${first} has more than ${mostStatements} statements`);
    },
  );
});
