export * from "./cart";
export * from "./catalog";
export * from "./checkout";
export * from "./jobs";
export * from "./orders";
export * from "./payments";
export * from "./platform";
export * from "./stock";
