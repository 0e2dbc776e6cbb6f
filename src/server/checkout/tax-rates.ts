import { and, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { prepared } from "@/db/prepared";
import { taxRates } from "@/db/schema";
import type { Address } from "@/shared/address";
import type { AppliedRate } from "./compute-totals";

/** The class of shipping; where a country has no rate for it, that of ordinary goods holds. */
export const shippingTaxClass = "shipping";
const standardTaxClass = "standard";

const untaxed: AppliedRate = { name: "", ratePpm: 0 };

/** What tells the rate of a tax class. */
export type RateOf = (taxClass: string) => AppliedRate;

/** The rates of a destination: a region's own before the country's, none where no row is. */
export async function loadRates(
  db: Queryable,
  { country, region }: { readonly country: Address["country"]; readonly region: string | undefined },
): Promise<RateOf> {
  const rows = await listRates(db, { country, region: region ?? "" });
  const find = (taxClass: string) => {
    const ofClass = rows.filter((row) => row.taxClass === taxClass);
    return ofClass.find((row) => row.region !== "") ?? ofClass[0];
  };
  return (taxClass) => {
    const row = find(taxClass) ?? (taxClass === shippingTaxClass ? find(standardTaxClass) : undefined);
    return row ? { name: row.name, ratePpm: row.ratePpm } : untaxed;
  };
}

const listRates = prepared((db) =>
  db
    .select()
    .from(taxRates)
    .where(
      and(
        eq(taxRates.country, sql.placeholder("country")),
        inArray(taxRates.region, ["", sql.placeholder("region")]),
      ),
    ),
);
