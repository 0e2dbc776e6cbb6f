/** Whose cart a checkout is about: what its router may reach of the cart. */
export { findOwnCart, rememberOwnCart } from "@/server/cart";
