import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { captures, incidents } from "@/db/schema";
import { paidOrder } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { refundByHand, takeByHand } from "@/testing/other-hands";
import { reconcileContext } from "@/testing/reconcile-context";
import { useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";
import { reconcilePayments } from "./reconcile-payments";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 10 });
});

const reconcile = () => reconcilePayments(reconcileContext(shop()));
const capturesNow = () => shop().db.select().from(captures);
const incidentsNow = () => shop().db.select().from(incidents);

describe("money that no payment of ours brought", () => {
  const only = async () => {
    const rows = await incidentsNow();
    expect(rows).toHaveLength(1);
    return rows[0];
  };

  test("is an incident, once however often it is found", async () => {
    const providerId = await takeByHand(shop(), 1234);
    await reconcile();
    const first = await only();
    expect(first).toMatchObject({
      ...{ kind: "capture_unknown", subject: providerId, resolvedAt: null },
      details: { reason: "PAYMENT_UNKNOWN", amount: { amountMinor: 1234, currency: "EUR" } },
    });
    await reconcile();
    expect(await only()).toMatchObject({ id: first?.id, firstSeenAt: first?.firstSeenAt, resolvedAt: null });
    expect(await capturesNow()).toEqual([]);
  });

  test("is settled when it has gone back whole, and not before", async () => {
    const providerId = await takeByHand(shop(), 1234);
    await reconcile();
    await refundByHand(shop(), providerId, 1000);
    await reconcile();
    expect(await only()).toMatchObject({ resolvedAt: null });
    await refundByHand(shop(), providerId);
    await reconcile();
    expect(await only()).toMatchObject({ kind: "capture_unknown", resolvedAt: expect.any(Date) });
    await reconcile();
    expect(await only()).toMatchObject({ resolvedAt: expect.any(Date) });
  });

  test("is none when it had gone back whole before it was found", async () => {
    await refundByHand(shop(), await takeByHand(shop(), 1234));
    await reconcile();
    expect(await incidentsNow()).toEqual([]);
  });

  test("breaks the rule of the ledger while it stands", async () => {
    await takeByHand(shop(), 1234);
    await reconcile();
    await expect(expectSound(shop())).rejects.toThrow("M5-ledger");
  });
});

describe("a capture of ours", () => {
  const standing = () => shop().db.select().from(incidents).where(sql`resolved_at IS NULL`);

  test("of another amount than the gateway's is an incident until it is the same", async () => {
    await paidOrder(shop(), product.variantId);
    const [row] = await capturesNow();
    await shop().db.update(captures).set({ amountMinor: 1 });
    await reconcile();
    expect(await standing()).toMatchObject([
      {
        ...{ kind: "capture_differs", subject: row?.providerId },
        details: { ours: { amountMinor: 1 }, theirs: { amountMinor: row?.amountMinor } },
      },
    ]);
    await shop()
      .db.update(captures)
      .set({ amountMinor: row?.amountMinor ?? 0 });
    await reconcile();
    expect(await standing()).toEqual([]);
  });

  test("that the gateway doesn't know is an incident", async () => {
    await paidOrder(shop(), product.variantId);
    await shop().db.update(captures).set({ providerId: "pi_of_nobody" });
    await reconcile();
    expect(await standing()).toContainEqual(
      expect.objectContaining({ kind: "capture_missing", subject: "pi_of_nobody" }),
    );
  });

  test("that was written down long after the gateway took it isn't missing", async () => {
    await paidOrder(shop(), product.variantId);
    for (const charge of shop().gateway.gateway.state.charges.values()) charge.createdAt -= 4 * 24 * 3600;
    await reconcile();
    expect(await incidentsNow()).toEqual([]);
  });
});
