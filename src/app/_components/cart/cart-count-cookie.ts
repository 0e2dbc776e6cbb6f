/** Dispatched on `window` by whatever changed the cart, so that the header counts again. */
export const cartChangeEvent = "gomall:cart-changed";

const cookieName = "gomall_cart_count";

/** The number of pieces in the cart as its readable cookie says; 0 without one. In the browser only. */
export function readCartCount(): number {
  const entry = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${cookieName}=`));
  const count = Number(entry?.slice(cookieName.length + 1));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
