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
export const searchSorts = ["relevance", "price_asc", "price_desc", "newest"] as const;
export type SearchSort = (typeof searchSorts)[number];

/** Codes of options and their values are ASCII columns, which a server compares with nothing else. */
const codeSchema = z.string().regex(/^[\x21-\x7e]{1,40}$/);
const wantedSchema = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(30).default([]);
const priceSchema = z.number().int().min(0).max(1e12).nullable().default(null);

/** Values of one kind widen a list (size M or L), kinds narrow it (size M and on sale). */
export const filtersSchema = z.strictObject({
  minPriceMinor: priceSchema,
  maxPriceMinor: priceSchema,
  options: z
    .record(codeSchema, z.array(codeSchema).min(1).max(30))
    .refine((options) => Object.keys(options).length <= 10)
    .default({}),
  brands: wantedSchema(z.string().min(1).max(100)),
  /** Keys of categories: their slugs in the shop's first language. */
  categories: wantedSchema(z.string().min(1).max(200)),
  isOnSale: z.boolean().default(false),
  isInStock: z.boolean().default(false),
});
export type Filters = z.output<typeof filtersSchema>;

const listFields = {
  filters: filtersSchema.prefault({}),
  page: pageSchema,
  /** A cursor from `nextCursor` or `previousCursor`, which wins over `page`; what isn't one means the first page. */
  after: z.string().max(80).nullable().default(null),
};

export const localeInput = z.strictObject({ locale: localeSchema });
export const categoryInput = z.strictObject({
  ...listFields,
  locale: localeSchema,
  slug: slugSchema,
  sort: z.enum(categorySorts).default("featured"),
});
/** The address of a product or category: what it is called in one language. */
export const addressInput = z.strictObject({ locale: localeSchema, slug: slugSchema });

/** Longer than any honest query is refused. */
const querySchema = z.string().trim().max(100);
export const searchInput = z.strictObject({
  ...listFields,
  locale: localeSchema,
  query: querySchema,
  sort: z.enum(searchSorts).default("relevance"),
});
export const suggestInput = z.strictObject({ locale: localeSchema, query: querySchema });

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

/** A picture of a product's page. */
export interface ProductImage extends Image {
  /** The option value (a colour) that it shows; null: it shows no one in particular. */
  readonly valueId: string | null;
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

/** How many products the list would have if the facet that a value belongs to were set to that value alone. */
export interface Facets {
  /** Lowest and highest price of any; null when nothing is left. */
  readonly prices: { readonly min: Money; readonly max: Money } | null;
  readonly options: readonly {
    readonly code: string;
    readonly title: string;
    readonly values: readonly { readonly code: string; readonly title: string; readonly count: number }[];
  }[];
  readonly brands: readonly { readonly name: string; readonly count: number }[];
  /** The categories right below the one at hand, or the top ones. */
  readonly categories: readonly { readonly key: string; readonly title: string; readonly count: number }[];
  readonly onSale: number;
  readonly inStock: number;
}

/** One page of a list of products. */
export interface ProductList {
  readonly products: readonly ProductCard[];
  readonly paging: Paging;
  /** `after` of the next page; null: there is none. */
  readonly nextCursor: string | null;
  /** `after` of the page before; null when that is the first page, or there is none. */
  readonly previousCursor: string | null;
  /** Null for the moment after a start in which nobody can count. */
  readonly facets: Facets | null;
}

export interface CategoryPage extends ProductList {
  readonly category: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly slugs: Record<Locale, string>;
  };
  /** From the root down to the category's parent. */
  readonly breadcrumb: readonly Crumb[];
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
  /** In the order of the shop; the first is the product's face in lists. */
  readonly images: readonly ProductImage[];
  readonly options: readonly OptionView[];
  readonly variants: readonly VariantView[];
  readonly category: Crumb | null;
}

export interface HomeView {
  readonly categories: readonly CategoryCard[];
  readonly featured: readonly ProductCard[];
}

export interface SearchResults extends ProductList {
  readonly query: string;
  /**
   * How the words were taken: `all` were found; `corrected` were found after mending typos; only `some` of them were;
   * `none` was.
   */
  readonly match: "all" | "corrected" | "some" | "none";
  /** The query as it was probably meant. */
  readonly correction: string | null;
  /** Those that the words name. */
  readonly categories: readonly Crumb[];
  /** Something to look at when nothing was found. */
  readonly popular: readonly ProductCard[];
}

/** What a query that is still being typed may lead to. */
export interface Suggestions {
  readonly products: readonly Pick<
    ProductCard,
    "id" | "slug" | "title" | "brand" | "image" | "price" | "compareAt" | "priceVaries" | "availability"
  >[];
  readonly categories: readonly Crumb[];
  readonly correction: string | null;
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
