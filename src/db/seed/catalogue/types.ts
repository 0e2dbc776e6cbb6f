import type { PictureSpec } from "@/db/seed/pictures/spec";

/** A text in both of the shop's languages: English, and Chinese in simplified characters. */
export type Localised = { readonly en: string; readonly zh: string };

export type SeedTaxClass = "standard" | "reduced";

export type SeedImage = {
  readonly picture: PictureSpec;
  readonly alt: Localised;
  /** Code of the option value (a colour) that the picture shows; absent when it stands for the whole product. */
  readonly valueCode?: string;
};

export type SeedCategory = {
  /** Stable name inside the seed; never shown. */
  readonly key: string;
  /** Key of the category above, which stands earlier in the list; null at the top. */
  readonly parentKey: string | null;
  /** Unique per language. The Chinese slug is in Chinese characters: encode it when a URL is built. */
  readonly slug: Localised;
  readonly title: Localised;
  readonly description: Localised;
  readonly image: SeedImage;
};

export type SeedOptionValue = {
  /** Unique in its product. */
  readonly code: string;
  readonly title: Localised;
};

export type SeedOption = {
  /** "colour", "size", …: unique in its product. */
  readonly code: string;
  readonly title: Localised;
  /** In the order in which they are offered. */
  readonly values: readonly SeedOptionValue[];
};

export type SeedVariant = {
  /** Unique in the whole catalogue: upper-case letters, digits and hyphens. */
  readonly sku: string;
  /** One value code for each option of the product, in the options' order; empty when it has none. */
  readonly valueCodes: readonly string[];
  /** Euro cents, VAT included. */
  readonly priceMinor: number;
  /** The former price in euro cents, above `priceMinor`; absent when the variant isn't on sale. */
  readonly compareAtMinor?: number;
  /** Pieces on hand. */
  readonly stock: number;
  readonly weightGrams: number;
  readonly isArchived?: boolean;
};

export type SeedProduct = {
  /** Stable name inside the seed; never shown. */
  readonly key: string;
  readonly brand: string;
  readonly taxClass: SeedTaxClass;
  /** The first is the product's home (breadcrumb); the others list it too. */
  readonly categoryKeys: readonly [string, ...string[]];
  /** Unique per language; see `SeedCategory.slug`. */
  readonly slug: Localised;
  readonly title: Localised;
  /** One line for cards and search results. */
  readonly summary: Localised;
  /** Plain text; paragraphs are separated by one blank line. */
  readonly description: Localised;
  /** At most two; none for a product that comes in one form. */
  readonly options: readonly SeedOption[];
  /** At least one; a product without options has exactly one. The first is the one shown first. */
  readonly variants: readonly [SeedVariant, ...SeedVariant[]];
  /** At least two; the first is the product's main picture. */
  readonly images: readonly [SeedImage, ...SeedImage[]];
};

/** Categories stand after their parents; products stand in the shop's own order, best first. */
export type SeedCatalogue = {
  readonly categories: readonly SeedCategory[];
  readonly products: readonly SeedProduct[];
};

export type SeedShippingRate = {
  /** ISO 3166-1 alpha-2; null serves every country without a rate of its own. */
  readonly country: string | null;
  /** Euro cents, tax included. */
  readonly priceMinor: number;
  /** Value of the goods in euro cents from which on shipping is free; null when it never is. */
  readonly freeAboveMinor: number | null;
  /** Working days from dispatch to the door, both ends included. */
  readonly minDays: number;
  readonly maxDays: number;
};

export type SeedShippingMethod = {
  /** Stable name inside the seed; never shown. */
  readonly key: string;
  readonly title: Localised;
  readonly description: Localised;
  /** At most one a country. Without a null country the method isn't offered elsewhere. */
  readonly rates: readonly SeedShippingRate[];
};

export type SeedTaxRate = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** State code inside the country ("CA"); null is the whole country. */
  readonly region: string | null;
  readonly taxClass: SeedTaxClass | "shipping";
  /** Parts per million: 190000 is 19 %. */
  readonly ratePpm: number;
  readonly name: string;
};
