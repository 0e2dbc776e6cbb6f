import { accessoriesCategory, accessoriesProducts } from "./accessories";
import { bagsCategory, bagsProducts } from "./bags";
import { bedroomBathCategory, bedroomBathProducts } from "./bedroom-bath";
import { clothingCategory, clothingProducts } from "./clothing";
import { layerProducts } from "./clothing-layers";
import { coffeeTeaCategory, coffeeTeaProducts } from "./coffee-tea";
import { homeCategory, homeProducts } from "./home";
import { homeObjects } from "./home-objects";
import { kitchenCategory, kitchenProducts } from "./kitchen";
import { outdoorsCategory, outdoorsProducts } from "./outdoors";
import { paperCategory, paperProducts } from "./paper";
import { teaProducts } from "./teas";
import type { SeedCatalogue, SeedProduct } from "./types";

/** The demo shop's whole range: what `db:seed` puts on sale. */
export const catalogue: SeedCatalogue = {
  categories: [
    clothingCategory,
    accessoriesCategory,
    homeCategory,
    kitchenCategory,
    coffeeTeaCategory,
    bedroomBathCategory,
    bagsCategory,
    paperCategory,
    outdoorsCategory,
  ],
  products: inTurns([
    [...clothingProducts, ...layerProducts],
    [...homeProducts, ...homeObjects],
    outdoorsProducts,
    accessoriesProducts,
    kitchenProducts,
    [...coffeeTeaProducts, ...teaProducts],
    bedroomBathProducts,
    bagsProducts,
    paperProducts,
  ]),
};

/** Deals one product of each category after the other, so that the first page shows all of the shop. */
function inTurns(ranges: readonly (readonly SeedProduct[])[]): SeedProduct[] {
  const rounds = Math.max(...ranges.map((range) => range.length));
  return Array.from({ length: rounds }, (_, round) =>
    ranges.flatMap((range) => range.slice(round, round + 1)),
  ).flat();
}
