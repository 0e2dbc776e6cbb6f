import { accessoriesCategory, accessoriesProducts } from "./accessories";
import { bedroomBathCategory, bedroomBathProducts } from "./bedroom-bath";
import { clothingCategory, clothingProducts } from "./clothing";
import { layerProducts } from "./clothing-layers";
import { coffeeTeaCategory, coffeeTeaProducts } from "./coffee-tea";
import { homeCategory, homeProducts } from "./home";
import { homeObjects } from "./home-objects";
import { kitchenCategory, kitchenProducts } from "./kitchen";
import { outdoorsCategory, outdoorsProducts } from "./outdoors";
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
  ]),
};

/** Deals one product of each category after the other, so that the first page shows all of the shop. */
function inTurns(ranges: readonly (readonly SeedProduct[])[]): SeedProduct[] {
  const rounds = Math.max(...ranges.map((range) => range.length));
  return Array.from({ length: rounds }, (_, round) =>
    ranges.flatMap((range) => range.slice(round, round + 1)),
  ).flat();
}
