import { publicProcedure, router } from "@/server/trpc/init";
import { listCategoryAddresses, listProductAddresses, listProductRanges } from "./addresses";
import { findMovedCategory, findMovedProduct } from "./former-slugs";
import { getProduct } from "./product-detail";
import { getCategory, getHome, listCategories, searchProducts } from "./queries";
import {
  addressInput,
  categoryInput,
  localeInput,
  productAddressesInput,
  productRangesInput,
  searchInput,
  suggestInput,
} from "./schemas";
import { suggest } from "./suggest";

export const catalogRouter = router({
  getHome: publicProcedure.input(localeInput).query(({ ctx, input }) => getHome(ctx, input)),
  listCategories: publicProcedure.input(localeInput).query(({ ctx, input }) => listCategories(ctx, input)),
  getCategory: publicProcedure.input(categoryInput).query(({ ctx, input }) => getCategory(ctx, input)),
  getProduct: publicProcedure.input(addressInput).query(({ ctx, input }) => getProduct(ctx, input)),
  findMovedCategory: publicProcedure
    .input(addressInput)
    .query(({ ctx, input }) => findMovedCategory(ctx, input)),
  findMovedProduct: publicProcedure
    .input(addressInput)
    .query(({ ctx, input }) => findMovedProduct(ctx, input)),
  listCategoryAddresses: publicProcedure.query(({ ctx }) => listCategoryAddresses(ctx)),
  listProductAddresses: publicProcedure
    .input(productAddressesInput)
    .query(({ ctx, input }) => listProductAddresses(ctx, input)),
  listProductRanges: publicProcedure
    .input(productRangesInput)
    .query(({ ctx, input }) => listProductRanges(ctx, input)),
  searchProducts: publicProcedure.input(searchInput).query(({ ctx, input }) => searchProducts(ctx, input)),
  suggest: publicProcedure.input(suggestInput).query(({ ctx, input }) => suggest(ctx, input)),
});
