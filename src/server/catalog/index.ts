export { catalogFollower } from "./follow-changes";
export { findMediaType } from "./media";
export { type Offer, loadOffers } from "./offers";
export { consumeStock, type Pieces, releaseStock, reserveStock } from "./stock";
