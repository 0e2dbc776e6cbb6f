import { env } from "@/server/platform/env";

/** Which of the words about tax are true beside the shop's prices; as it runs, not as it was built. */
export function taxWords(): "included" | "added" {
  return env().SHOP_PRICES_INCLUDE_TAX ? "included" : "added";
}
