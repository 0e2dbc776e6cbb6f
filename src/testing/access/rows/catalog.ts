import { everybody, type Row } from "../row";

const locale = "en" as const;
const unknown = { locale, slug: "no-such-thing" };
const nobodys = { size: 100 };

/** The same for everybody; what isn't there is nobody's. */
export const catalogRows: Record<string, Row> = {
  "catalog.getHome": everybody({ own: ["done", ({ api }) => api.catalog.getHome({ locale })] }),
  "catalog.listCategories": everybody({ own: ["done", ({ api }) => api.catalog.listCategories({ locale })] }),
  "catalog.getCategory": everybody({
    foreign: ["CATEGORY_NOT_FOUND", ({ api }) => api.catalog.getCategory(unknown)],
  }),
  "catalog.getProduct": everybody({
    foreign: ["PRODUCT_NOT_FOUND", ({ api }) => api.catalog.getProduct(unknown)],
  }),
  "catalog.findMovedCategory": everybody({
    foreign: ["done", ({ api }) => api.catalog.findMovedCategory(unknown)],
  }),
  "catalog.findMovedProduct": everybody({
    foreign: ["done", ({ api }) => api.catalog.findMovedProduct(unknown)],
  }),
  "catalog.listCategoryAddresses": everybody({
    own: ["done", ({ api }) => api.catalog.listCategoryAddresses()],
  }),
  "catalog.listProductRanges": everybody({
    own: ["done", ({ api }) => api.catalog.listProductRanges(nobodys)],
  }),
  "catalog.listProductAddresses": everybody({
    own: [
      "done",
      ({ api }, { shop }) =>
        api.catalog.listProductAddresses({ after: null, through: shop.context().newId<"product">() }),
    ],
  }),
  "catalog.searchProducts": everybody({
    own: ["done", ({ api }) => api.catalog.searchProducts({ locale, query: "product" })],
  }),
  "catalog.suggest": everybody({
    own: ["done", ({ api }) => api.catalog.suggest({ locale, query: "prod" })],
  }),
};
