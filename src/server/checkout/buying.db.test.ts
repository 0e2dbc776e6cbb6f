import { expect, test } from "vitest";
import { orderAtGateway, pay } from "@/testing/buying";
import { makeProduct, makeShipping, makeTaxRate } from "@/testing/factories";
import { useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";

const shop = useShop();

test("a guest buys: from the cart to a paid order", async () => {
  const ctx = shop().context();
  await makeShipping(ctx, { priceMinor: 490 });
  await makeTaxRate(ctx);
  const { variantId } = await makeProduct(ctx, { priceMinor: 1990, stock: 5 });
  const { token, guest, sessionId } = await orderAtGateway(shop(), variantId, { quantity: 2 });
  await pay(shop(), sessionId);
  const paid = await guest.api.orders.getByToken({ token, locale: "en" });
  expect(paid).toMatchObject({
    status: "placed",
    paymentStatus: "paid",
    total: { amountMinor: 2 * 1990 + 490, currency: "EUR" },
  });
  await expectSettled(shop());
});
