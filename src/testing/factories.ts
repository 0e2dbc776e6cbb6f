import { eq } from "drizzle-orm";
import { mainLocationId } from "@/db/main-location";
import {
  prices,
  productCategories,
  products,
  productTranslations,
  shippingMethods,
  shippingMethodTranslations,
  shippingRates,
  stockLevels,
  stockLocations,
  stockMovements,
  taxRates,
  variants,
} from "@/db/schema";
import type { CheckoutDetails } from "@/server/checkout/schemas";
import type { Context } from "@/server/platform/context";
import { type CategoryId, newId, type ProductId, type ShippingMethodId, type VariantId } from "@/shared/ids";

let counter = 0;
const next = () => ++counter;

export interface ProductOptions {
  readonly stock?: number;
  readonly priceMinor?: number;
  readonly taxClass?: string;
  readonly status?: "draft" | "active" | "archived";
  readonly categoryId?: CategoryId;
}

export interface MadeProduct {
  readonly productId: ProductId;
  readonly variantId: VariantId;
  readonly slug: string;
  readonly title: string;
}

/** A product with one variant, its price and its stock. */
export async function makeProduct(ctx: Context, options: ProductOptions = {}): Promise<MadeProduct> {
  const { stock = 10, priceMinor = 1990, taxClass = "standard", status = "active", categoryId } = options;
  const { db } = ctx;
  const position = next();
  const productId = newId<"product">();
  const variantId = newId<"variant">();
  const now = ctx.clock.now();
  const title = `Product ${position}`;
  const slug = `product-${position}`;
  await db.insert(stockLocations).ignore().values({ id: mainLocationId, code: "main" });
  await db
    .insert(products)
    .values({ id: productId, status, taxClass, brand: null, position, createdAt: now, updatedAt: now });
  await db
    .insert(productTranslations)
    .values({ productId, locale: "en", slug, title, summary: "Good to have.", description: "Made to last." });
  if (categoryId) await db.insert(productCategories).values({ productId, categoryId, position });
  const priceId = newId<"price">();
  const sku = `SKU-${position}`;
  await db.insert(variants).values({
    id: variantId,
    productId,
    sku,
    skuNormalised: sku,
    status: "active",
    position: 0,
    weightGrams: 100,
    priceId,
  });
  await db.insert(prices).values({
    id: priceId,
    variantId,
    currency: ctx.env.SHOP_CURRENCY,
    amountMinor: priceMinor,
    createdAt: now,
  });
  await db.insert(stockLevels).values({ variantId, locationId: mainLocationId, onHand: stock, reserved: 0 });
  if (stock > 0) {
    const movement = { id: newId<"stock_movement">(), variantId, locationId: mainLocationId, createdAt: now };
    await db.insert(stockMovements).values({ ...movement, delta: stock, reason: "receipt" });
  }
  return { productId, variantId, slug, title };
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
