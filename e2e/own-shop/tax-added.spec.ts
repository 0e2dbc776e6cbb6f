import { locales } from "@/shared/locales";
import { test } from "../support/own-shop";
import { makeProduct } from "../support/products";
import { expectTaxWords } from "../support/tax-words";

// The build is the same: what a setting says is seen as the shop runs.
test.use({ settings: { SHOP_PRICES_INCLUDE_TAX: "false" } });

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("a shop that adds the tax says so wherever it names a price", async ({ shopper, db }) => {
      await expectTaxWords(shopper, await makeProduct(db), "added");
    });
  });
}
