import { paragraphs } from "@/db/seed/catalogue/build";
import type { Localised, SeedImage, SeedOption, SeedProduct, SeedVariant } from "@/db/seed/catalogue/types";
import { type Archetype, archetypes } from "./archetypes";
import { type Chance, chanceFrom } from "./chance";
import { openings, phrases } from "./phrases";
import { makers, modifiers, names, places } from "./words";

/** How the SKU of each invented product begins; its number follows in six digits. */
export const inventedSkuPrefix = "GV-";

/** How many differ in their titles. */
export const inventableProducts = archetypes.length * names.length * (modifiers.length + 1);

/**
 * The index-th of the products that fill a shop when volume matters; from 0 up to `inventableProducts`. The same
 * index gives the same product, and no two share a title, a slug or a SKU with each other or with the catalogue.
 */
export function inventProduct(index: number): SeedProduct {
  const archetype = archetypes[index % archetypes.length];
  if (!archetype || index >= inventableProducts) throw new Error(`No product can be invented for ${index}`);
  const { model, matter } = archetype;
  const chance = chanceFrom(index);
  const title = titleOf(index, archetype);
  const maker = chance.next() < 0.3 ? model.brand : chance.pick(makers);
  const subject = { title, maker, place: chance.pick(places) };
  const [opening, making, care] = [
    chance.pick(openings),
    chance.pick(phrases[matter].makings),
    chance.pick(phrases[matter].cares),
  ];
  const colours = chooseColours(model, chance);
  return {
    key: `invented-${index}`,
    brand: maker,
    taxClass: model.taxClass,
    categoryKeys: model.categoryKeys,
    slug: slugOf(title),
    title,
    summary: chance.pick(phrases[matter].summaries),
    description: {
      en: paragraphs(opening.en(subject), making.en, care.en),
      zh: paragraphs(opening.zh(subject), making.zh, care.zh),
    },
    options: model.options.map((option) => (option.code === "colour" ? only(option, colours) : option)),
    variants: variantsOf(model, index, colours, chance),
    images: imagesOf(model, title, colours),
  };
}

/** Steps through the names at a pace of its own for each kind of thing, and to the next modifier after the last. */
function titleOf(index: number, { noun }: Archetype): Localised {
  const round = Math.floor(index / archetypes.length);
  const name = names[(round * 29 + (index % archetypes.length) * 17) % names.length];
  const modifier = modifiers[Math.floor(round / names.length) - 1];
  if (!name) throw new Error("There are no names");
  return {
    en: [modifier?.en, name.en, noun.en].filter(Boolean).join(" "),
    zh: `${modifier?.zh ?? ""}${name.zh}${noun.zh}`,
  };
}

function slugOf(title: Localised): Localised {
  const plain = title.en.toLowerCase().replace(/'/g, "");
  return { en: plain.replace(/[^a-z0-9]+/g, "-"), zh: title.zh.toLowerCase().replace(/\s+/g, "") };
}

/** Some of the model's colours, beginning with any of them; none when it doesn't come in colours. */
function chooseColours(model: SeedProduct, chance: Chance): string[] {
  const all = (model.options.find(({ code }) => code === "colour")?.values ?? []).map(({ code }) => code);
  if (all.length === 0) return [];
  const start = chance.between(0, all.length - 1);
  const turned = [...all.slice(start), ...all.slice(0, start)];
  return turned.slice(0, chance.between(1, all.length));
}

function only(option: SeedOption, codes: readonly string[]): SeedOption {
  const values = codes.flatMap((code) => option.values.filter((value) => value.code === code));
  return { ...option, values };
}

function variantsOf(
  model: SeedProduct,
  index: number,
  colours: readonly string[],
  chance: Chance,
): [SeedVariant, ...SeedVariant[]] {
  const sku = `${inventedSkuPrefix}${String(index).padStart(6, "0")}`;
  const factor = 0.6 + chance.next();
  const weight = 0.85 + chance.next() * 0.4;
  const discount = chance.next() < 1 / 6 ? 0.65 + chance.next() * 0.2 : 1;
  const isGone = chance.next() < 0.025;
  const kept =
    colours.length === 0
      ? model.variants
      : colours.flatMap((colour) => model.variants.filter(({ valueCodes }) => valueCodes[0] === colour));
  const [first, ...rest] = kept.map((variant): SeedVariant => {
    const regularMinor = niceMinor((variant.compareAtMinor ?? variant.priceMinor) * factor);
    const priceMinor = niceMinor(regularMinor * discount);
    return {
      sku: [sku, ...variant.valueCodes].join("-").toUpperCase(),
      valueCodes: variant.valueCodes,
      priceMinor,
      ...(priceMinor < regularMinor ? { compareAtMinor: regularMinor } : {}),
      stock: isGone ? 0 : stockOf(chance),
      weightGrams: Math.max(10, Math.round((variant.weightGrams * weight) / 10) * 10),
    };
  });
  if (!first) throw new Error(`${model.key} has no variants in ${colours.join(", ")}`);
  return [first, ...rest];
}

/** Euro cents as shops write them: 11.90, 42.00, 129.00. */
function niceMinor(amount: number): number {
  if (amount < 2000) return Math.max(290, Math.round(amount / 100) * 100 - 10);
  if (amount < 10_000) return Math.round(amount / 100) * 100;
  return Math.round(amount / 500) * 500 - 100;
}

function stockOf(chance: Chance): number {
  const share = chance.next();
  if (share < 0.05) return 0;
  return share < 0.13 ? chance.between(1, 3) : chance.between(4, 60);
}

function imagesOf(
  model: SeedProduct,
  title: Localised,
  colours: readonly string[],
): [SeedImage, ...SeedImage[]] {
  const isColour = (code: string): boolean => model.options.some((o) => o.code === "colour" && has(o, code));
  const kept = [
    ...colours.flatMap((colour) => model.images.filter(({ valueCode }) => valueCode === colour)),
    ...model.images.filter(({ valueCode }) => valueCode === undefined || !isColour(valueCode)),
  ];
  const [first, ...rest] = kept.map((image, position): SeedImage => {
    const value = model.options.flatMap(({ values }) => values).find(({ code }) => code === image.valueCode);
    const en = value ? `${title.en} in ${value.title.en.toLowerCase()}` : title.en;
    const zh = value ? `${title.zh}（${value.title.zh}）` : title.zh;
    const isAnother = kept.slice(0, position).some(({ valueCode }) => valueCode === image.valueCode);
    return {
      ...image,
      alt: isAnother ? { en: `${en}, another view`, zh: `${zh}，另一角度` } : { en, zh },
    };
  });
  if (!first) throw new Error(`${model.key} has no pictures`);
  return [first, ...rest];
}

function has(option: SeedOption, code: string): boolean {
  return option.values.some((value) => value.code === code);
}
