/** Dispatched on `window` by whatever changed the cart, so that the header counts again. */
export const cartChangeEvent = "gomall:cart-changed";

/** Under https its name begins with what binds it to this very host. */
const cookie = /(?:^|; )(?:__Host-)?gomall_cart_count=(\d+)(?:;|$)/;

/** The number of pieces in the cart as its readable cookie says; 0 without one. In the browser only. */
export function readCartCount(): number {
  const count = Number(cookie.exec(document.cookie)?.[1]);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
