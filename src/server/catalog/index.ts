export { type Offer, loadOffers } from "./offers";
export { type Pieces, consumeStock, releaseStock, reserveStock } from "./stock";
