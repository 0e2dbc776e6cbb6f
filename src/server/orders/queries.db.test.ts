import { beforeEach, describe, expect, test } from "vitest";
import { order, paidOrder } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping, makeTaxRate, someone } from "@/testing/factories";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { passDeadline } from "@/testing/time";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  await makeShipping(shop().context(), { priceMinor: 490 });
  await makeTaxRate(shop().context());
  product = await makeProduct(shop().context(), { priceMinor: 1190 });
});

const api = () => shop().guest().api.orders;

describe("an order behind its link", () => {
  test("is shown whole to whoever has the link", async () => {
    const details = someone({ company: "GoMall" });
    const { token, number } = await order(shop(), product.variantId, { quantity: 2, details });
    const [eur, now] = [(amountMinor: number) => ({ amountMinor, currency: "EUR" }), expect.any(Date)];
    expect(await api().getByToken({ token, locale: "en" })).toEqual({
      ...{ id: expect.any(String), number, token, status: "awaiting_payment", paymentStatus: "unpaid" },
      ...{
        fulfilmentStatus: "unfulfilled",
        placedAt: now,
        expiresAt: now,
        serverTime: now,
        closedReason: null,
      },
      ...{ email: details.email, address: details.address, pricesIncludeTax: true, lastPaymentFailure: null },
      lines: [
        {
          ...{ position: 0, title: product.title, optionsLabel: "", sku: expect.any(String), image: null },
          ...{ quantity: 2, unitPrice: eur(1190), discount: eur(0), gross: eur(2380) },
        },
      ],
      ...{ subtotal: eur(2380), discount: eur(0), shipping: { title: "Standard", gross: eur(490) } },
      ...{ taxes: [{ name: "VAT", ratePpm: 190_000, amount: eur(458) }], tax: eur(458), total: eur(2870) },
      history: [{ machine: "order", from: null, to: "awaiting_payment", at: now, reason: null }],
      can: { pay: true, cancel: true, putBack: false },
    });
  });

  test("says what can be done with it: nothing but waiting past its deadline, nothing when it is paid", async () => {
    const { token } = await order(shop(), product.variantId);
    await passDeadline(shop(), token);
    expect((await api().getByToken({ token, locale: "en" })).can).toEqual({
      pay: false,
      cancel: true,
      putBack: false,
    });
    const paid = await paidOrder(shop(), product.variantId);
    const view = await api().getByToken({ token: paid.token, locale: "en" });
    expect(view).toMatchObject({ expiresAt: null, can: { pay: false, cancel: false, putBack: false } });
  });

  test("tells where it stands, and the database's time", async () => {
    const { token } = await order(shop(), product.variantId);
    const { serverTime, ...status } = await api().getStatus({ token });
    expect(status).toEqual({
      status: "awaiting_payment",
      paymentStatus: "unpaid",
      expiresAt: expect.any(Date),
    });
    expect(Math.abs(serverTime.getTime() - Date.now())).toBeLessThan(5_000);
  });
});

describe("no order is shown", () => {
  test("for a link that isn't there", async () => {
    const token = "A".repeat(43);
    expect(await outcomeOf(api().getByToken({ token, locale: "en" }))).toBe("ORDER_NOT_FOUND");
    expect(await outcomeOf(api().getStatus({ token }))).toBe("ORDER_NOT_FOUND");
  });

  test("for a link in other letters", async () => {
    const { token } = await order(shop(), product.variantId);
    const other = token.replace(/[a-z]/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    expect(await outcomeOf(api().getByToken({ token: other, locale: "en" }))).toBe("ORDER_NOT_FOUND");
  });

  test("for its number, its id or a part of its link", async () => {
    const { token, number } = await order(shop(), product.variantId);
    const { id } = await api().getByToken({ token, locale: "en" });
    for (const guess of [number, id, token.slice(0, 42), `${token}A`, `${token.slice(0, 42)}%`, ""]) {
      expect(await outcomeOf(api().getByToken({ token: guess, locale: "en" }))).toBe("INPUT_INVALID");
    }
  });
});
