import type { ColourName, PictureSpec } from "@/db/seed/pictures/spec";
import { colourTitles } from "./colours";
import type { Localised, SeedImage, SeedOption, SeedVariant } from "./types";

const sizeTitles = { s: "S", m: "M", l: "L", xl: "XL" } as const;

type Sizes = keyof typeof sizeTitles;

/** One text of several paragraphs, as `SeedProduct.description` wants it. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.join("\n\n");
}

/** The choice between colours; its value codes are the colours' names. */
export function colourOption(colours: readonly ColourName[]): SeedOption {
  return {
    code: "colour",
    title: { en: "Colour", zh: "颜色" },
    values: colours.map((code) => ({ code, title: colourTitles[code] })),
  };
}

/** The choice between letter sizes, which read the same in every language. */
export function sizeOption(sizes: readonly Sizes[]): SeedOption {
  return {
    code: "size",
    title: { en: "Size", zh: "尺码" },
    values: sizes.map((code) => ({ code, title: { en: sizeTitles[code], zh: sizeTitles[code] } })),
  };
}

type VariantRow = {
  /** Code of the first option's value. */
  readonly code: string;
  /** Pieces on hand, one number for each value of the second option (one number when there is none). */
  readonly stock: readonly number[];
  readonly priceMinor?: number;
  readonly compareAtMinor?: number;
  readonly weightGrams?: number;
};

type VariantGrid = {
  /** Start of every SKU; the value codes follow in upper case. */
  readonly sku: string;
  /** Values of the second option. */
  readonly seconds?: readonly string[];
  /** Euro cents and grams of the rows that don't say otherwise. */
  readonly priceMinor: number;
  readonly weightGrams: number;
  readonly rows: readonly VariantRow[];
};

/** Every combination of the values of one or two options, in reading order. */
export function variantGrid(grid: VariantGrid): [SeedVariant, ...SeedVariant[]] {
  const variants = grid.rows.flatMap((row) =>
    row.stock.map((stock, column): SeedVariant => {
      const second = grid.seconds?.[column];
      const valueCodes = second === undefined ? [row.code] : [row.code, second];
      return {
        sku: [grid.sku, ...valueCodes].join("-").toUpperCase(),
        valueCodes,
        priceMinor: row.priceMinor ?? grid.priceMinor,
        ...(row.compareAtMinor === undefined ? {} : { compareAtMinor: row.compareAtMinor }),
        stock,
        weightGrams: row.weightGrams ?? grid.weightGrams,
      };
    }),
  );
  return atLeastOne(variants);
}

type ColourView = {
  readonly picture: (colour: ColourName) => PictureSpec;
  /** Is given the colour's name as it reads in a sentence. */
  readonly en: (colour: string) => string;
  readonly zh: (colour: string) => string;
  /** Only these colours are shown in this view; all of them unless set. */
  readonly colours?: readonly ColourName[];
};

/** The pictures of a product that comes in colours: all views of the first colour, then of the next. */
export function picturesByColour(
  colours: readonly ColourName[],
  views: readonly ColourView[],
): [SeedImage, ...SeedImage[]] {
  const images = colours.flatMap((colour) =>
    views
      .filter((view) => view.colours === undefined || view.colours.includes(colour))
      .map((view): SeedImage => {
        const title: Localised = colourTitles[colour];
        const alt = { en: view.en(title.en.toLowerCase()), zh: view.zh(title.zh) };
        return { picture: view.picture(colour), alt, valueCode: colour };
      }),
  );
  return atLeastOne(images);
}

function atLeastOne<T>(items: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined)
    throw new Error("A product of the seed needs at least one variant and one picture");
  return [first, ...rest];
}
