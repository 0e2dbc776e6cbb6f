import "server-only";
import { unstable_cache } from "next/cache";
import { cache } from "react";
import type { CountryDelivery } from "@/server/checkout/schemas";
import { publicCaller } from "@/server/wiring/caller";
import type { Locale } from "@/shared/locales";
import { tags } from "./tags";

/** What delivery costs to each country, the same for everyone. */
export const listDelivery = cache(
  (locale: Locale): Promise<readonly CountryDelivery[]> => readDelivery(locale),
);

const readDelivery = unstable_cache(
  (locale: Locale) => publicCaller().checkout.listDelivery({ locale }),
  ["checkout.listDelivery"],
  { tags: [tags.catalogue], revalidate: 300 },
);
