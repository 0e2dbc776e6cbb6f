import type { Id } from "@/shared/ids";

/** The one place where stock lies today. A second one begins with choosing between them, in `catalog/stock.ts`. */
export const mainLocationId = "00000000-0000-7000-8000-000000000001" as Id<"stock_location">;
