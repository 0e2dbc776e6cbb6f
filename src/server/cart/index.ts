export {
  cartCookie,
  cartCookieMaxAgeSeconds,
  cartCountCookie,
  readCartId,
  signCartId,
} from "./cart-cookie";
export type { StoredCart } from "./cart-lines";
export { endRound } from "./end-round";
export { listOwnCart } from "./list-own-cart";
export { mergeCart } from "./merge-cart";
export { findOwnCart, openOwnCart, rememberOwnCart } from "./own-cart";
export { putBack } from "./put-back";
export { type LoadedCart, loadCart, viewCart } from "./queries";
export { releaseCart } from "./release-cart";
