import { type LoadedCart, loadCart, type StoredCart } from "@/server/cart";
import type { Offer } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId, ShippingMethodId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { type Money, money, multiplyMoney, sumMoney } from "@/shared/money";
import { computeTotals } from "./compute-totals";
import { hashQuote, type QuoteContent } from "./quote-content";
import type { CheckoutDetails, QuoteChange } from "./schemas";
import { termsVersion } from "./schemas";
import { listShipping, type ShippingOffer } from "./shipping";
import { loadRates, shippingTaxClass } from "./tax-rates";

export interface BuiltQuote {
  readonly cart: StoredCart;
  readonly content: QuoteContent;
  readonly hash: string;
  /** Why it can't be bought as it stands: pieces that are not there. Empty: it can. */
  readonly obstacles: readonly QuoteChange[];
  /** All ways in which it can be sent. */
  readonly methods: readonly ShippingOffer[];
}

interface QuoteInput {
  readonly details: CheckoutDetails;
  /** Null, or a method that no longer serves the country: the first that does. */
  readonly shippingMethodId: ShippingMethodId | null;
  readonly locale: Locale;
}

interface Buyable {
  readonly offer: Offer;
  readonly quantity: number;
  readonly price: Money;
}

/**
 * What the cart costs, sent where it is to go, at this moment. Throws CART_EMPTY, COUNTRY_NOT_SERVED {country},
 * ORDER_TOO_LARGE {max} and TOTAL_NOT_PAYABLE.
 */
export async function buildQuote(
  ctx: Context,
  { cartId, ...input }: QuoteInput & { readonly cartId: CartId | null },
): Promise<BuiltQuote> {
  return quoteCart(ctx, await loadCart(ctx, cartId, input.locale), input);
}

/** The same for a cart that is loaded already. */
export async function quoteCart(
  ctx: Context,
  { cart, offers }: LoadedCart,
  input: QuoteInput,
): Promise<BuiltQuote> {
  const { details } = input;
  const currency = ctx.env.SHOP_CURRENCY;
  if (!cart || cart.lines.length === 0) throw new DomainError("CART_EMPTY", "There is nothing in the cart");
  assertSize(ctx, cart);
  const { buyable, obstacles } = sortOut(cart, offers, ctx.env.MAX_QUANTITY_PER_LINE);
  const subtotal = sumMoney(
    buyable.map(({ price, quantity }) => multiplyMoney(price, quantity)),
    currency,
  );
  const { methods, method, rateOf } = await loadTerms(ctx, input, subtotal);
  const pricesIncludeTax = ctx.env.SHOP_PRICES_INCLUDE_TAX;
  const totals = computeTotals({
    lines: buyable.map(({ offer, price, quantity }) => ({
      unitPrice: price,
      quantity,
      rate: rateOf(offer.taxClass),
    })),
    shipping: { price: method.price, rate: rateOf(shippingTaxClass) },
    discount: money(0, currency),
    ...{ pricesIncludeTax, currency },
  });
  if (obstacles.length === 0 && totals.total.amountMinor <= 0) {
    throw new DomainError("TOTAL_NOT_PAYABLE", "The total is nothing that a card can pay");
  }
  const { lines, shipping, ...sums } = totals;
  const content: QuoteContent = {
    ...{ ...sums, details, pricesIncludeTax, termsVersion },
    lines: buyable.map((line, index) => ({ ...describe(line), ...partOf(lines, index) })),
    shipping: { ...describeShipping(method), ...shipping },
  };
  return { cart, content, hash: hashQuote(content), obstacles, methods };
}

/** The way of shipping and the tax rates of where it is to go. */
async function loadTerms(ctx: Context, { details, shippingMethodId, locale }: QuoteInput, subtotal: Money) {
  const { country, region } = details.address;
  const [methods, rateOf] = await Promise.all([
    listShipping(ctx, { country, subtotal, locale }),
    loadRates(ctx.db, { country, region }),
  ]);
  const method = methods.find(({ id }) => id === shippingMethodId) ?? methods[0];
  if (!method) throw new DomainError("COUNTRY_NOT_SERVED", `No shipping to ${country}`, { country });
  return { methods, method, rateOf };
}

function assertSize(ctx: Context, cart: StoredCart): void {
  const pieces = cart.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const max = ctx.env.MAX_QUANTITY_PER_ORDER;
  if (pieces > max) throw new DomainError("ORDER_TOO_LARGE", `${pieces} pieces, at most ${max}`, { max });
}

/** Parts what can be bought from what can't, and says why. */
function sortOut(cart: StoredCart, offers: ReadonlyMap<string, Offer>, maxPerLine: number) {
  const buyable: Buyable[] = [];
  const obstacles: QuoteChange[] = [];
  for (const { variantId, quantity } of cart.lines) {
    const offer = offers.get(variantId);
    if (!offer?.price) obstacles.push({ kind: "unavailable", title: offer?.title ?? "" });
    else {
      buyable.push({ offer, quantity, price: offer.price });
      const most = Math.min(offer.available, maxPerLine);
      if (quantity > most)
        obstacles.push({ kind: "stock", title: offer.title, available: Math.max(0, most) });
    }
  }
  return { buyable, obstacles };
}

function describe({ offer, quantity, price }: Buyable) {
  const { variantId, sku, title, optionsLabel, image, imageHash } = offer;
  return { variantId, sku, title, optionsLabel, image, imageHash, quantity, unitPrice: price };
}

function describeShipping({ id, title, minDays, maxDays }: ShippingOffer) {
  return { methodId: id, title, minDays, maxDays };
}

function partOf<T>(parts: readonly T[], index: number): T {
  const part = parts[index];
  if (part === undefined) throw new Error(`No totals for line ${index}`);
  return part;
}
