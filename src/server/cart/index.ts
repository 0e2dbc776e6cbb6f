export {
  cartCookie,
  cartCookieMaxAgeSeconds,
  cartCountCookie,
  readCartId,
  signCartId,
} from "./cart-cookie";
export { type StoredCart, type StoredLine, findCart } from "./cart-lines";
export { endRound } from "./end-round";
export { type SkippedLine, putBack } from "./put-back";
export { getCart } from "./queries";
