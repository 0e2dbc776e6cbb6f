export { holdCatalogInMemory } from "./catalog-memory";
export { catalogFollower } from "./follow-changes";
export { findMediaType } from "./media";
export { loadOffers, type Offer } from "./offers";
export { consumeStock, type Pieces, releaseStock, reserveStock } from "./stock";
