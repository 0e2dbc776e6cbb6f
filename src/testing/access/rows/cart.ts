import { everybody, expectNone, type Row } from "../row";
import type { World } from "../world";

const nowhere = ({ shop }: World) => ({ variantId: shop.context().newId<"variant">(), quantity: 1 });

/** A cart is the account's or else the browser's own, by its cookies alone: no input names one. */
export const cartRows: Record<string, Row> = {
  "cart.get": everybody({ own: ["done", ({ api }) => api.cart.get({ locale: "en" })] }),
  "cart.addLine": everybody({
    own: ["done", ({ api }, { variantId }) => api.cart.addLine({ variantId, quantity: 1 })],
    foreign: ["PRODUCT_NOT_FOUND", ({ api }, world) => api.cart.addLine(nowhere(world))],
  }),
  "cart.setLineQuantity": everybody({
    own: ["done", ({ api }, { variantId }) => api.cart.setLineQuantity({ variantId, quantity: 2 })],
    // A line that isn't there stays away.
    foreign: [
      "done",
      async ({ api }, world) => {
        const { variantId } = nowhere(world);
        await api.cart.setLineQuantity({ variantId, quantity: 2 });
        const { lines } = await api.cart.get({ locale: "en" });
        expectNone(lines.filter((line) => line.variantId === variantId));
      },
    ],
  }),
  "cart.removeLine": everybody({
    own: ["done", ({ api }, { variantId }) => api.cart.removeLine({ variantId })],
    foreign: ["done", ({ api }, world) => api.cart.removeLine({ variantId: nowhere(world).variantId })],
  }),
  "cart.restoreLine": everybody({
    own: ["done", ({ api }, { variantId }) => api.cart.restoreLine({ variantId, quantity: 1 })],
    foreign: ["PRODUCT_NOT_FOUND", ({ api }, world) => api.cart.restoreLine(nowhere(world))],
  }),
  "cart.listLeftOver": everybody({
    own: ["done", async ({ api }) => expectNone(await api.cart.listLeftOver({ locale: "en" }))],
  }),
  "cart.dropLeftOver": everybody({
    own: [
      "done",
      async ({ api }, { variantId }) => {
        await api.cart.addLine({ variantId, quantity: 1 });
        await api.cart.dropLeftOver();
        const { lines } = await api.cart.get({ locale: "en" });
        if (lines.length === 0) throw new Error("The cart itself was emptied");
      },
    ],
  }),
  "cart.acceptChanges": everybody({ own: ["done", ({ api }) => api.cart.acceptChanges()] }),
};
