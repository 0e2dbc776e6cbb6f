import { publicProcedure, router } from "@/server/trpc/init";
import { getProduct } from "./product-detail";
import { getCategory, getHome, listCategories, searchProducts } from "./queries";
import { categoryInput, localeInput, productInput, searchInput, suggestInput } from "./schemas";
import { suggest } from "./suggest";

export const catalogRouter = router({
  getHome: publicProcedure.input(localeInput).query(({ ctx, input }) => getHome(ctx, input)),
  listCategories: publicProcedure.input(localeInput).query(({ ctx, input }) => listCategories(ctx, input)),
  getCategory: publicProcedure.input(categoryInput).query(({ ctx, input }) => getCategory(ctx, input)),
  getProduct: publicProcedure.input(productInput).query(({ ctx, input }) => getProduct(ctx, input)),
  searchProducts: publicProcedure.input(searchInput).query(({ ctx, input }) => searchProducts(ctx, input)),
  suggest: publicProcedure.input(suggestInput).query(({ ctx, input }) => suggest(ctx, input)),
});
