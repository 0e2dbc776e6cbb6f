import { z } from "zod";
import type { ProductId } from "@/shared/ids";
import { type Locale, locales } from "@/shared/locales";
import type { Money } from "@/shared/money";
import type { Paging } from "@/shared/paging";

export const localeSchema = z.enum(locales);
/** 200 characters hold any honest slug or query; more is refused before it reaches the database. */
const slugSchema = z.string().trim().min(1).max(200);
const pageSchema = z.number().int().min(1).max(1000).default(1);

export const categorySorts = ["featured", "price_asc", "price_desc", "newest"] as const;
export type CategorySort = (typeof categorySorts)[number];

export const localeInput = z.strictObject({ locale: localeSchema });
export const categoryInput = z.strictObject({
  locale: localeSchema,
  slug: slugSchema,
  sort: z.enum(categorySorts).default("featured"),
  page: pageSchema,
});
/** The address of a product or category: what it is called in one language. */
export const addressInput = z.strictObject({ locale: localeSchema, slug: slugSchema });
export const searchInput = z.strictObject({
  locale: localeSchema,
  query: z.string().trim().max(100),
  page: pageSchema,
});

const productIdSchema = z.uuid().transform((id) => id as ProductId);
export const productRangesInput = z.strictObject({ size: z.number().int().min(100).max(10_000) });
export const productAddressesInput = z.strictObject({
  after: productIdSchema.nullable(),
  through: productIdSchema,
});

/** What a static page says of stock; the exact number counts only at buying. */
export type Availability = "in_stock" | "few_left" | "sold_out";

/** A picture at its own size in pixels; `src` is a path of this shop. */
export interface Image {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface CategoryCard {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly image: Image | null;
  readonly productCount: number;
}

/** A product in a list: `price` is its lowest, `priceVaries` says that variants differ. */
export interface ProductCard {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly brand: string | null;
  readonly image: Image | null;
  readonly price: Money;
  readonly compareAt: Money | null;
  readonly priceVaries: boolean;
  readonly availability: Availability;
}

export interface Crumb {
  readonly slug: string;
  readonly title: string;
}

export interface CategoryPage {
  readonly category: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly slugs: Record<Locale, string>;
  };
  /** From the root down to the category's parent. */
  readonly breadcrumb: readonly Crumb[];
  readonly products: readonly ProductCard[];
  readonly paging: Paging;
}

export interface VariantView {
  readonly id: string;
  readonly sku: string;
  /** One value id for each option of the product, in the order of the options. */
  readonly valueIds: readonly string[];
  readonly price: Money;
  readonly compareAt: Money | null;
  readonly availability: Availability;
}

export interface OptionView {
  readonly id: string;
  readonly title: string;
  readonly values: readonly { readonly id: string; readonly title: string }[];
}

export interface ProductDetail {
  readonly id: string;
  readonly slug: string;
  readonly slugs: Record<Locale, string>;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly brand: string | null;
  readonly images: readonly Image[];
  readonly options: readonly OptionView[];
  readonly variants: readonly VariantView[];
  readonly category: Crumb | null;
}

export interface HomeView {
  readonly categories: readonly CategoryCard[];
  readonly featured: readonly ProductCard[];
}

export interface SearchResults {
  readonly query: string;
  readonly products: readonly ProductCard[];
  readonly paging: Paging;
}

/** Products by id: those behind `after` (null: from the first) up to and with `through`. */
export interface ProductRange {
  readonly after: ProductId | null;
  readonly through: ProductId;
  /** When the product of them that changed last did. */
  readonly updatedAt: Date;
}

export interface ProductAddress {
  readonly id: ProductId;
  readonly slugs: Record<Locale, string>;
  readonly updatedAt: Date;
}

export interface CategoryAddress {
  readonly id: string;
  readonly slugs: Record<Locale, string>;
}
