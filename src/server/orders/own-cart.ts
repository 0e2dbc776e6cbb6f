/** Where an ended order's things go back to: what the router may reach of the cart. */
export { openOwnCart, rememberOwnCart } from "@/server/cart";
