import type { CheckoutView, QuoteView } from "@/server/checkout/schemas";

/**
 * The quote in the words of the page. A quote keeps the words that it was made with, and the shopper may have changed
 * the language since: the same things are named as the cart and the ways of delivery name them now.
 */
export function quoteInLanguage({ quote, cart, shippingMethods }: CheckoutView): QuoteView | null {
  if (!quote) return null;
  const method = shippingMethods.find(({ id }) => id === quote.shipping.methodId);
  return {
    ...quote,
    shipping: { ...quote.shipping, title: method?.title ?? quote.shipping.title },
    lines: quote.lines.map((line) => {
      const inCart = cart.lines.find(({ variantId }) => variantId === line.variantId);
      return inCart ? { ...line, title: inCart.title, optionsLabel: inCart.optionsLabel } : line;
    }),
  };
}
