import { type Browser, everybody, type Row } from "../row";

const locale = "en" as const;
const unknown = { locale, slug: "no-such-thing" };
/** Where the catalogue goes on: no place in it is anybody's. */
const isEverybodys = "the catalogue is the same for everybody";
const nobodys = { size: 100 };

/** The address of one that a shop knows which has been running for a while: it reads them again once a minute. */
async function aCategory(api: Browser["api"]): Promise<string> {
  const [category] = await api.catalog.listCategories({ locale });
  if (!category) throw new Error("No category");
  return category.slug;
}

/** The same for everybody; what isn't there is nobody's. */
export const catalogRows: Record<string, Row> = {
  "catalog.getHome": everybody({ own: ["done", ({ api }) => api.catalog.getHome({ locale })] }),
  "catalog.listCategories": everybody({ own: ["done", ({ api }) => api.catalog.listCategories({ locale })] }),
  "catalog.getCategory": everybody({
    own: ["done", async ({ api }) => api.catalog.getCategory({ locale, slug: await aCategory(api) })],
    nested: isEverybodys,
    foreign: ["CATEGORY_NOT_FOUND", ({ api }) => api.catalog.getCategory(unknown)],
  }),
  "catalog.getProduct": everybody({
    own: ["done", ({ api }, { slug }) => api.catalog.getProduct({ locale, slug })],
    foreign: ["PRODUCT_NOT_FOUND", ({ api }) => api.catalog.getProduct(unknown)],
  }),
  "catalog.findMovedCategory": everybody({
    own: ["done", async ({ api }) => api.catalog.findMovedCategory({ locale, slug: await aCategory(api) })],
    foreign: ["done", ({ api }) => api.catalog.findMovedCategory(unknown)],
  }),
  "catalog.findMovedProduct": everybody({
    own: ["done", ({ api }, { slug }) => api.catalog.findMovedProduct({ locale, slug })],
    foreign: ["done", ({ api }) => api.catalog.findMovedProduct(unknown)],
  }),
  "catalog.listCategoryAddresses": everybody({
    own: ["done", ({ api }) => api.catalog.listCategoryAddresses()],
  }),
  "catalog.listProductRanges": everybody({
    own: ["done", ({ api }) => api.catalog.listProductRanges(nobodys)],
  }),
  "catalog.listProductAddresses": everybody({
    foreign: isEverybodys,
    nested: isEverybodys,
    own: [
      "done",
      ({ api }, { shop }) =>
        api.catalog.listProductAddresses({ after: null, through: shop.context().newId<"product">() }),
    ],
  }),
  "catalog.searchProducts": everybody({
    foreign: isEverybodys,
    own: ["done", ({ api }) => api.catalog.searchProducts({ locale, query: "product" })],
  }),
  "catalog.suggest": everybody({
    own: ["done", ({ api }) => api.catalog.suggest({ locale, query: "prod" })],
  }),
};
