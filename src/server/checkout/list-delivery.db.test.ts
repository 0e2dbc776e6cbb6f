import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { shippingMethods, shippingMethodTranslations, shippingRates } from "@/db/schema";
import { makeShipping } from "@/testing/factories";
import { useShop } from "@/testing/shop";

const shop = useShop();

const list = (locale: "en" | "zh" = "en") => shop().guest().api.checkout.listDelivery({ locale });
const eur = (amountMinor: number) => ({ amountMinor, currency: "EUR" });

test("each country has its rates, in the shop's order of methods", async () => {
  const standard = await makeShipping(shop().context(), { freeAboveMinor: 6000, countries: ["DE", "JP"] });
  const express = await makeShipping(shop().context(), { priceMinor: 1290, countries: ["DE"] });
  const [germany, japan, ...others] = await list();
  expect(germany).toMatchObject({
    country: "DE",
    rates: [
      { methodId: standard, title: "Standard", price: eur(490), freeFrom: eur(6000), minDays: 2, maxDays: 4 },
      { methodId: express, price: eur(1290), freeFrom: null },
    ],
  });
  expect(japan).toMatchObject({ country: "JP", rates: [{ methodId: standard }] });
  expect(others).toEqual([]);
});

test("words are those of the language, or of the first one where there are none", async () => {
  const methodId = await makeShipping(shop().context(), { countries: ["DE"] });
  await makeShipping(shop().context(), { countries: ["DE"] });
  const words = { title: "标准配送", description: "送货上门。" };
  await shop()
    .db.insert(shippingMethodTranslations)
    .values({ methodId, locale: "zh", ...words });
  const [germany] = await list("zh");
  expect(germany?.rates).toMatchObject([words, { title: "Standard", description: "To the door." }]);
});

test("what nobody can choose at checkout is not listed", async () => {
  const archived = await makeShipping(shop().context());
  await shop().db.update(shippingMethods).set({ status: "archived" }).where(eq(shippingMethods.id, archived));
  await makeShipping(shop().context(), { countries: ["AT"] });
  const dollars = await makeShipping(shop().context());
  await shop().db.update(shippingRates).set({ currency: "USD" }).where(eq(shippingRates.methodId, dollars));
  expect(await list()).toEqual([]);
});
