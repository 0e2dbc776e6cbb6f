import { z } from "zod";
import type { Address } from "@/shared/address";
import { locales } from "@/shared/locales";
import { money } from "@/shared/money";

const text = z.string();
const words = text.min(1);
const amount = z
  .object({ amountMinor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) })
  .transform(({ amountMinor, currency }) => money(amountMinor, currency));
const quantity = z.int().positive();

/** The shop as a mail names it. */
const shop = z.strictObject({
  /** The origin that every link begins with. */
  publicUrl: z.url(),
  contactEmail: z.email().nullable(),
  /** Who sells: name and address in one line. */
  operator: words.nullable(),
  isDemo: z.boolean(),
});

/** What every mail is made with. */
export const letter = { locale: z.enum(locales), shop };

/** A link that only the owner of the address is to have. */
export const linked = { secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/), validUntil: z.date() };

const lines = z
  .array(
    z.object({ title: words, optionsLabel: text, quantity, unitPrice: amount, discount: amount }).readonly(),
  )
  .min(1)
  .readonly();

/** How a mail names an order and leads to it. */
const orderName = { number: words, token: words };
export const namedOrder = z.object(orderName);

/** An order with all that it was made from. Checked when it was written: today's rules don't judge it. */
export const fullOrder = z.object({
  ...orderName,
  placedAt: z.date(),
  lines,
  ...{ subtotal: amount, discount: amount, tax: amount, total: amount },
  shipping: z.object({ title: words }),
  taxes: z.array(z.object({ name: words, ratePpm: z.int(), amount })).readonly(),
  pricesIncludeTax: z.boolean(),
  address: z.custom<Address>((value) => typeof value === "object" && value !== null),
});

/** Pieces of an order without their prices. */
export const items = z
  .array(z.object({ title: words, optionsLabel: text, quantity }).readonly())
  .min(1)
  .readonly();

export { amount };

export type Letter = Readonly<z.infer<z.ZodObject<typeof letter>>>;
export type FullOrder = Readonly<z.infer<typeof fullOrder>>;
export type Item = z.infer<typeof items>[number];
