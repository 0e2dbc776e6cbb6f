import { accessoriesCategory, accessoriesProducts } from "./accessories";
import { bagsCategory, bagsProducts } from "./bags";
import { bedroomBathCategory, bedroomBathProducts } from "./bedroom-bath";
import { campingCategory, campingProducts } from "./camping";
import { clothingCategory, clothingProducts } from "./clothing";
import { layerProducts } from "./clothing-layers";
import { coffeeTeaCategory, coffeeTeaProducts } from "./coffee-tea";
import { gardenCategory, gardenProducts } from "./garden";
import { homeCategory, homeProducts } from "./home";
import { homeObjects } from "./home-objects";
import { kidsCategory, kidsProducts } from "./kids";
import { kitchenCategory, kitchenProducts } from "./kitchen";
import { outdoorsCategory, outdoorsProducts } from "./outdoors";
import { walkProducts } from "./outdoors-walks";
import { paperCategory, paperProducts } from "./paper";
import { teaProducts } from "./teas";
import type { SeedCatalogue, SeedProduct } from "./types";

/** What the shop shows first: eight things as different as it has, in colours that get on. */
const shopWindow = [
  "mist-hoodie",
  "crane-teapot",
  "clover-hare",
  "sunday-casserole",
  "glow-worm-lantern",
  "siding-weekender",
  "paper-boat-book",
  "horizon-cushion",
] as const;

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
    kidsCategory,
    gardenCategory,
    outdoorsCategory,
    campingCategory,
  ],
  products: windowFirst(
    inTurns([
      [...clothingProducts, ...layerProducts],
      [...homeProducts, ...homeObjects],
      [...outdoorsProducts, ...walkProducts],
      accessoriesProducts,
      kitchenProducts,
      [...coffeeTeaProducts, ...teaProducts],
      bedroomBathProducts,
      bagsProducts,
      paperProducts,
      kidsProducts,
      gardenProducts,
      campingProducts,
    ]),
  ),
};

/** Deals one product of each category after the other, so that every stretch of the list shows all of the shop. */
function inTurns(ranges: readonly (readonly SeedProduct[])[]): SeedProduct[] {
  const rounds = Math.max(...ranges.map((range) => range.length));
  return Array.from({ length: rounds }, (_, round) =>
    ranges.flatMap((range) => range.slice(round, round + 1)),
  ).flat();
}

function windowFirst(products: readonly SeedProduct[]): SeedProduct[] {
  const shown = shopWindow.flatMap((key) => products.filter((product) => product.key === key));
  return [...shown, ...products.filter((product) => !shown.includes(product))];
}
