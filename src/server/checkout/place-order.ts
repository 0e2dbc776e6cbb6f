import { eq, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { checkouts } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { endRound } from "@/server/cart";
import { createOrder, findOrderOfCart, type OrderDraft } from "@/server/orders";
import type { Context } from "@/server/platform/context";
import { DomainError, isDomainError } from "@/server/platform/domain-error";
import { type RememberAnswer, withIdempotency } from "@/server/platform/idempotency";
import type { CartId, UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { type BuiltQuote, buildQuote } from "./build-quote";
import { findCheckout } from "./checkout-details";
import { changesOf } from "./queries";
import { findQuote } from "./stored-quotes";

export interface PlaceOrderInput {
  readonly quoteHash: string;
  readonly idempotencyKey: string;
  readonly locale: Locale;
  readonly networkAddress: string | null;
  /** Whose account it stands in; null for a guest's. */
  readonly userId: UserId | null;
}

/** What the shopper gets: where the order is found. */
export interface PlacedOrder {
  readonly token: string;
  readonly number: string;
}

/**
 * Makes the cart an order at exactly the quote that was confirmed. Throws QUOTE_CHANGED {changes} when anything has
 * moved since, OUT_OF_STOCK {variantId}, TOO_MANY_UNPAID_ORDERS {kind, max}, CART_EMPTY, CART_ALREADY_ORDERED {token},
 * CHECKOUT_DETAILS_MISSING, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_IN_USE, and what `buildQuote` throws.
 */
export async function placeOrder(
  ctx: Context,
  cartId: CartId | null,
  input: PlaceOrderInput,
): Promise<PlacedOrder> {
  if (!cartId) throw new DomainError("CART_EMPTY", "There is no cart");
  const request = {
    scope: `place-order:${cartId}`,
    key: input.idempotencyKey,
    body: { quoteHash: input.quoteHash, locale: input.locale },
  };
  return withIdempotency<PlacedOrder>(ctx, request, (remember) => placeOnce(ctx, cartId, input, remember));
}

async function placeOnce(
  ctx: Context,
  cartId: CartId,
  input: PlaceOrderInput,
  remember: RememberAnswer<PlacedOrder>,
): Promise<PlacedOrder> {
  try {
    const built = await confirmQuote(ctx, cartId, input);
    return await withTransaction(ctx.db, async (tx) => {
      if (!(await endRound(tx, ctx, built.cart))) {
        // By another tab, a moment ago: the quote made anew tells what it is.
        throw new DomainError("QUOTE_CHANGED", "The cart changed while it was being ordered", {
          changes: [],
        });
      }
      // The next round is another purchase: it isn't compared with this quote.
      await forgetQuote(tx, { cartId });
      const { token, number } = await createOrder(tx, ctx, draftOf(built, input), (order) =>
        remember(tx, { token: order.token, number: order.number }),
      );
      return { token, number };
    });
  } catch (error) {
    throw await explain(ctx, cartId, error);
  }
}

const forgetQuote = prepared((db) =>
  db
    .update(checkouts)
    .set({ quoteId: null })
    .where(eq(checkouts.cartId, sql.placeholder("cartId"))),
);

/** The offer as it stands now, if it is the one that was confirmed. */
async function confirmQuote(ctx: Context, cartId: CartId, input: PlaceOrderInput): Promise<BuiltQuote> {
  const checkout = await findCheckout(ctx.db, cartId);
  if (!checkout?.details)
    throw new DomainError("CHECKOUT_DETAILS_MISSING", "No e-mail and address have been given");
  const { details, shippingMethodId } = checkout;
  const [built, shown] = await Promise.all([
    buildQuote(ctx, { cartId, details, shippingMethodId, locale: input.locale }),
    findQuote(ctx.db, cartId, { hash: input.quoteHash }),
  ]);
  const changes = shown ? changesOf(ctx, shown, built) : [{ kind: "expired" as const }];
  if (changes.length > 0 || built.hash !== input.quoteHash) {
    throw new DomainError("QUOTE_CHANGED", "The offer is not the one that was confirmed", { changes });
  }
  return built;
}

/** Adds to a refusal what the shopper needs to go on: the order that the cart became, the name of what is gone. */
async function explain(ctx: Context, cartId: CartId, error: unknown): Promise<unknown> {
  if (!isDomainError(error)) return error;
  if (error.code !== "CART_ALREADY_ORDERED" && error.code !== "CART_EMPTY") return error;
  const order = await findOrderOfCart(ctx.db, cartId);
  if (!order) return error;
  const { token, number } = order;
  return new DomainError("CART_ALREADY_ORDERED", error.message, { token, number }, { cause: error });
}

function draftOf({ cart, content, hash }: BuiltQuote, input: PlaceOrderInput): OrderDraft {
  const { shipping, details } = content;
  return {
    order: {
      ...{
        cartId: cart.id,
        cartRound: cart.round,
        email: details.email,
        userId: input.userId,
        locale: input.locale,
        quoteHash: hash,
      },
      ...{ currency: content.total.currency, pricesIncludeTax: content.pricesIncludeTax },
      ...{ termsVersion: content.termsVersion, subtotalMinor: content.subtotal.amountMinor },
      ...{ discountMinor: content.discount.amountMinor, taxMinor: content.tax.amountMinor },
      ...{ totalMinor: content.total.amountMinor, shippingMethodId: shipping.methodId },
      ...{ shippingTitle: shipping.title, shippingDiscountMinor: shipping.discount.amountMinor },
      ...{ shippingNetMinor: shipping.net.amountMinor, shippingTaxMinor: shipping.tax.amountMinor },
      ...{ shippingGrossMinor: shipping.gross.amountMinor },
      ...{ shippingTaxRatePpm: shipping.rate.ratePpm, shippingTaxName: shipping.rate.name },
    },
    lines: content.lines.map((line) => ({
      ...{ variantId: line.variantId, sku: line.sku, title: line.title, optionsLabel: line.optionsLabel },
      ...{ imageHash: line.imageHash, quantity: line.quantity, unitPriceMinor: line.unitPrice.amountMinor },
      ...{ discountMinor: line.discount.amountMinor, netMinor: line.net.amountMinor },
      ...{ taxMinor: line.tax.amountMinor, grossMinor: line.gross.amountMinor },
      ...{ taxRatePpm: line.rate.ratePpm, taxName: line.rate.name },
    })),
    address: details.address,
    networkAddress: input.networkAddress,
  };
}
