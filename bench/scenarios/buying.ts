import { openConnection } from "../http-connection";
import { measure } from "../measure";
import { beginCart, pay, place, quote } from "../purchase";
import { rate, type Scenario, shopMemoryBelow } from "../scenario";

const shoppers = 32;
const buyers = 16;
/** More than can be sold in the time, so that none is refused. */
const plenty = 1_000_000;
/** A cart gets this many different things before the next shopper comes. */
const addsPerCart = 5;

const addToCart: Scenario = {
  name: "add-to-cart",
  title: "Add to cart",
  goals: [rate(400), shopMemoryBelow(500)],
  async run(bench) {
    const { variantIds } = bench.catalogue;
    await bench.setStock(variantIds, plenty);
    let turn = 0;
    const workers = Array.from({ length: shoppers }, () => {
      const client = bench.newClient();
      let adds = 0;
      return async () => {
        if (adds++ % addsPerCart === 0) client.forget();
        await client.mutate("cart.addLine", {
          variantId: variantIds[turn++ % variantIds.length],
          quantity: 1,
        });
      };
    });
    return measure(bench.meters, workers, bench.seconds);
  },
};

const completePurchase: Scenario = {
  name: "purchase",
  title: `Complete purchase, ${buyers} buyers`,
  goals: [rate(60), shopMemoryBelow(500)],
  async run(bench) {
    const { variantIds } = bench.catalogue;
    await bench.setStock(variantIds, plenty);
    let turn = 0;
    const workers = Array.from({ length: buyers }, () => {
      const [client, gateway] = [bench.newClient(), openConnection(bench.gatewayUrl)];
      return async () => {
        await beginCart(client, variantIds[turn++ % variantIds.length] ?? "");
        await pay(client, gateway, await place(client, await quote(client)));
      };
    });
    return measure(bench.meters, workers, bench.seconds);
  },
};

/** What changes carts and orders. */
export const buyingScenarios: readonly Scenario[] = [addToCart, completePurchase];
