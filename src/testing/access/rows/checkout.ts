import { randomUUID } from "node:crypto";
import { quoteFor } from "../../buying";
import { someone } from "../../factories";
import { type Browser, everybody, type Row } from "../row";
import type { World } from "../world";

const locale = "en" as const;
const quoted = (by: Browser, { variantId }: World) => quoteFor(by, variantId);
const confirm = (quoteHash: string) => ({ quoteHash, locale, idempotencyKey: randomUUID() });

/** A checkout is of the caller's own cart; what it confirms is named by its hash. */
export const checkoutRows: Record<string, Row> = {
  "checkout.get": everybody({ own: ["done", ({ api }) => api.checkout.get({ locale })] }),
  "checkout.listDelivery": everybody({ own: ["done", ({ api }) => api.checkout.listDelivery({ locale })] }),
  "checkout.saveDetails": everybody({
    foreign: "mails about an order go wherever its buyer says; the address names no account",
    own: [
      "done",
      async ({ api }, { variantId }) => {
        await api.cart.addLine({ variantId, quantity: 1 });
        return api.checkout.saveDetails({ ...someone(), locale });
      },
    ],
  }),
  "checkout.chooseShipping": everybody({
    own: [
      "done",
      async (by, world) => {
        const { shipping } = await quoted(by, world);
        const shippingMethodId = shipping.methodId as ReturnType<typeof newMethod>;
        return by.api.checkout.chooseShipping({ shippingMethodId, locale });
      },
    ],
    foreign: [
      "SHIPPING_METHOD_UNAVAILABLE",
      async (by, world) => {
        await quoted(by, world);
        return by.api.checkout.chooseShipping({ shippingMethodId: newMethod(world), locale });
      },
    ],
  }),
  "checkout.refreshQuote": everybody({
    own: [
      "done",
      async (by, world) => {
        await quoted(by, world);
        return by.api.checkout.refreshQuote({ locale });
      },
    ],
  }),
  "checkout.placeOrder": everybody({
    own: ["done", async (by, world) => by.api.checkout.placeOrder(confirm((await quoted(by, world)).hash))],
    foreign: [
      "QUOTE_CHANGED",
      async (by, world) => {
        await quoted(by, world);
        const theirs = await quoted({ api: world.shop.guest().api, name: "guest" }, world);
        return by.api.checkout.placeOrder(confirm(theirs.hash));
      },
    ],
  }),
};

function newMethod({ shop }: World) {
  return shop.context().newId<"shipping_method">();
}
