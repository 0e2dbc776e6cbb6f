export { holdCatalogInMemory } from "./catalog-memory";
export { catalogFollower } from "./follow-changes";
export { findMediaType } from "./media";
export { loadOffers, type Offer } from "./offers";
export { loadSellables, type Sellable } from "./sellables";
export { consumeStock, type Pieces, releaseStock, reserveStock, restock } from "./stock";
