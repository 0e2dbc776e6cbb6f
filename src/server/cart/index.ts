export {
  cartCookie,
  cartCookieMaxAgeSeconds,
  cartCountCookie,
  readCartId,
  signCartId,
} from "./cart-cookie";
export { findCart, type StoredCart } from "./cart-lines";
export { endRound } from "./end-round";
export { putBack } from "./put-back";
export { getCart } from "./queries";
