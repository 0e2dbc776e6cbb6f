import { locales } from "@/shared/locales";
import { makeProduct } from "../support/products";
import { expectTaxWords } from "../support/tax-words";
import { test } from "../support/test";

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("a shop whose prices include tax says so wherever it names one", async ({ shopper, db }) => {
      await expectTaxWords(shopper, await makeProduct(db), "included");
    });
  });
}
