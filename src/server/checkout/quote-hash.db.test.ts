import { expect, test } from "vitest";
import { place, quoteFor } from "@/testing/buying";
import { makeProduct, makeShipping, someone } from "@/testing/factories";
import { useShop } from "@/testing/shop";

const shop = useShop();

test("fields left empty in the form don't make the quote another one", async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  const { variantId } = await makeProduct(ctx);
  const details = someone({ company: "", line2: " ", phone: "", region: "" });
  const guest = shop().guest();
  await expect(place(guest, await quoteFor(guest, variantId, { details }))).resolves.toMatchObject({
    number: expect.stringMatching(/^GM-/),
  });
});
