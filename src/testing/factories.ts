import { and, eq } from "drizzle-orm";
import { mainLocationId } from "@/db/main-location";
import {
  categories,
  categoryTranslations,
  media,
  prices,
  productCategories,
  productMedia,
  productMediaTranslations,
  productOptions,
  productOptionValues,
  products,
  productTranslations,
  shippingMethods,
  shippingMethodTranslations,
  shippingRates,
  stockLevels,
  stockLocations,
  stockMovements,
  taxRates,
  variantOptionValues,
  variants,
} from "@/db/schema";
import type { CheckoutDetails } from "@/server/checkout/schemas";
import type { Context } from "@/server/platform/context";
import {
  type CategoryId,
  type Id,
  newId,
  type ProductId,
  type ShippingMethodId,
  type VariantId,
} from "@/shared/ids";
import { type Locale, locales } from "@/shared/locales";

let counter = 0;
const next = () => ++counter;

export interface VariantOptions {
  readonly stock?: number;
  readonly priceMinor?: number;
  readonly compareAtMinor?: number;
  readonly sku?: string;
}

export interface ProductOptions extends VariantOptions {
  readonly title?: string;
  readonly summary?: string;
  readonly taxClass?: string;
  readonly status?: "draft" | "active" | "archived";
  readonly brand?: string | null;
  readonly categoryId?: CategoryId;
  readonly createdAt?: Date;
}

export interface MadeProduct {
  readonly productId: ProductId;
  readonly variantId: VariantId;
  readonly slug: string;
  readonly title: string;
}

/** A product with one variant, its price and its stock. */
export async function makeProduct(ctx: Context, options: ProductOptions = {}): Promise<MadeProduct> {
  const position = next();
  const { taxClass = "standard", status = "active", categoryId, createdAt = ctx.clock.now() } = options;
  const { title = `Product ${position}`, summary = "Good to have.", brand = null } = options;
  const productId = newId<"product">();
  const slug = `product-${position}`;
  await ctx.db
    .insert(products)
    .values({ id: productId, status, taxClass, brand, position, createdAt, updatedAt: createdAt });
  await ctx.db
    .insert(productTranslations)
    .values({ productId, locale: "en", slug, title, summary, description: "Made to last." });
  if (categoryId) await ctx.db.insert(productCategories).values({ productId, categoryId, position });
  return { productId, variantId: await makeVariant(ctx, productId, options), slug, title };
}

/** One more variant of a product, with its price and its stock. */
export async function makeVariant(
  ctx: Context,
  productId: ProductId,
  { stock = 10, priceMinor = 1990, compareAtMinor, sku = `SKU-${next()}` }: VariantOptions = {},
): Promise<VariantId> {
  const [id, priceId, createdAt] = [newId<"variant">(), newId<"price">(), ctx.clock.now()];
  const place = { variantId: id, locationId: mainLocationId };
  await ctx.db.insert(stockLocations).ignore().values({ id: mainLocationId, code: "main" });
  await ctx.db.insert(variants).values({
    ...{ id, productId, sku, skuNormalised: sku.toUpperCase(), status: "active", position: next() },
    ...{ weightGrams: 100, priceId },
  });
  const price = { id: priceId, variantId: id, currency: ctx.env.SHOP_CURRENCY, createdAt };
  await ctx.db.insert(prices).values({ ...price, amountMinor: priceMinor, compareAtMinor });
  await ctx.db.insert(stockLevels).values({ ...place, onHand: stock, reserved: 0 });
  if (stock > 0) {
    await ctx.db
      .insert(stockMovements)
      .values({ ...place, id: newId(), delta: stock, reason: "receipt", createdAt });
  }
  return id;
}

/** Gives a variant its values ("size": "m"), with the options that its product lacks. */
export async function chooseValues(
  ctx: Context,
  { productId, variantId }: Pick<MadeProduct, "productId" | "variantId">,
  chosen: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [code, value] of Object.entries(chosen)) {
    await ctx.db.insert(productOptions).ignore().values({ id: newId(), productId, code, position: next() });
    const [option] = await ctx.db
      .select({ id: productOptions.id })
      .from(productOptions)
      .where(and(eq(productOptions.productId, productId), eq(productOptions.code, code)));
    if (!option) throw new Error("No option");
    const optionId = option.id;
    await ctx.db
      .insert(productOptionValues)
      .ignore()
      .values({ id: newId(), optionId, code: value, position: next() });
    const [row] = await ctx.db
      .select({ id: productOptionValues.id })
      .from(productOptionValues)
      .where(and(eq(productOptionValues.optionId, optionId), eq(productOptionValues.code, value)));
    if (!row) throw new Error("No value");
    await ctx.db.insert(variantOptionValues).values({ variantId, optionId, valueId: row.id });
  }
}

/** One more picture of a product, which shows a value (a colour) or nothing in particular. */
export async function makePicture(
  ctx: Context,
  productId: ProductId,
  {
    value,
    alt = { en: "A thing" },
  }: { value?: string; alt?: Readonly<Partial<Record<Locale, string>>> } = {},
): Promise<{ id: Id<"product_media">; hash: string }> {
  const [id, position, createdAt] = [
    newId<"product_media">(),
    await countPictures(ctx, productId),
    ctx.clock.now(),
  ];
  const hash = String(next()).padStart(64, "0");
  const size = { width: 1200, height: 1500, bytes: 1000 };
  await ctx.db.insert(media).values({ hash, contentType: "image/webp", ...size, createdAt });
  const valueId = value ? await findValue(ctx, productId, value) : null;
  await ctx.db.insert(productMedia).values({ id, productId, mediaHash: hash, position, valueId });
  for (const locale of locales) {
    const text = alt[locale];
    if (text) await ctx.db.insert(productMediaTranslations).values({ productMediaId: id, locale, alt: text });
  }
  return { id, hash };
}

function countPictures(ctx: Context, productId: ProductId): Promise<number> {
  return ctx.db.$count(productMedia, eq(productMedia.productId, productId));
}

async function findValue(ctx: Context, productId: ProductId, code: string): Promise<Id<"option_value">> {
  const [row] = await ctx.db
    .select({ id: productOptionValues.id })
    .from(productOptionValues)
    .innerJoin(productOptions, eq(productOptions.id, productOptionValues.optionId))
    .where(and(eq(productOptions.productId, productId), eq(productOptionValues.code, code)));
  if (!row) throw new Error(`No value ${code}`);
  return row.id;
}

/** Gives a product its words in Chinese. */
export async function translateProduct(
  ctx: Context,
  { productId, slug }: MadeProduct,
  title: string,
): Promise<void> {
  const words = { slug: `${slug}-zh`, title, summary: "好东西。", description: "经久耐用。" };
  await ctx.db.insert(productTranslations).values({ productId, locale: "zh", ...words });
}

export interface MadeCategory {
  readonly id: CategoryId;
  readonly slug: string;
}

/** A category, at the top or below another. */
export async function makeCategory(
  ctx: Context,
  {
    parentId = null,
    status = "active",
  }: { parentId?: CategoryId | null; status?: "active" | "archived" } = {},
): Promise<MadeCategory> {
  const position = next();
  const id = newId<"category">();
  const slug = `category-${position}`;
  await ctx.db.insert(categories).values({ id, parentId, status, position, imageHash: null });
  await ctx.db
    .insert(categoryTranslations)
    .values({ categoryId: id, locale: "en", slug, title: `Category ${position}`, description: "All of it." });
  return { id, slug };
}

/** Gives a variant another price, as staff does it: a new row, and the pointer to it. */
export async function changePrice(ctx: Context, variantId: VariantId, priceMinor: number): Promise<void> {
  const id = newId<"price">();
  const price = { id, variantId, currency: ctx.env.SHOP_CURRENCY, amountMinor: priceMinor };
  await ctx.db.insert(prices).values({ ...price, createdAt: ctx.clock.now() });
  await ctx.db.update(variants).set({ priceId: id }).where(eq(variants.id, variantId));
}

/** A way of shipping to the given countries at one price. */
export async function makeShipping(
  ctx: Context,
  {
    priceMinor = 490,
    freeAboveMinor = null as number | null,
    countries = ["DE", "US", "CN", "JP", "GB"],
  } = {},
): Promise<ShippingMethodId> {
  const methodId = newId<"shipping_method">();
  await ctx.db
    .insert(shippingMethods)
    .values({ id: methodId, code: `method-${next()}`, status: "active", position: next() });
  await ctx.db
    .insert(shippingMethodTranslations)
    .values({ methodId, locale: "en", title: "Standard", description: "To the door." });
  await ctx.db.insert(shippingRates).values(
    countries.map((country) => ({
      ...{
        methodId,
        country,
        currency: ctx.env.SHOP_CURRENCY,
        priceMinor,
        freeAboveMinor,
        minDays: 2,
        maxDays: 4,
      },
    })),
  );
  return methodId;
}

/** A tax rate; 190000 is 19 %. */
export async function makeTaxRate(
  ctx: Context,
  { country = "DE", region = "", taxClass = "standard", ratePpm = 190_000, name = "VAT" } = {},
): Promise<void> {
  await ctx.db.insert(taxRates).values({ id: newId<"tax_rate">(), country, region, taxClass, ratePpm, name });
}

/** A person of her own and where she lives: no two share an e-mail or an address. */
export function someone(details: Partial<CheckoutDetails["address"]> = {}): CheckoutDetails {
  const person = next();
  return {
    email: `shopper-${person}@example.com`,
    address: {
      ...{
        name: "Ada Byron",
        line1: `Torstraße ${person}`,
        city: "Berlin",
        postalCode: "10119",
        country: "DE",
      },
      ...details,
    },
  };
}
