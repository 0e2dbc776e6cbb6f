import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { prepared, preparedInsert } from "@/db/prepared";
import { quotes } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { CartId, QuoteId } from "@/shared/ids";
import type { BuiltQuote } from "./build-quote";
import type { QuoteContent } from "./quote-content";
import type { QuoteView } from "./schemas";

export interface StoredQuote {
  readonly id: QuoteId;
  readonly hash: string;
  readonly content: QuoteContent;
  readonly expiresAt: Date;
}

/** Keeps what the shopper is shown. */
export async function storeQuote(db: Queryable, ctx: Context, built: BuiltQuote): Promise<StoredQuote> {
  const id = ctx.newId<"quote">();
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + ctx.env.QUOTE_LIFETIME_SECONDS * 1000);
  const { hash, content, cart } = built;
  await insertQuote(db, [{ id, cartId: cart.id, hash, content, createdAt, expiresAt }]);
  return { id, hash, content, expiresAt };
}

const insertQuote = preparedInsert(quotes);

const byId = prepared((db) => selectQuote(db, eq(quotes.id, sql.placeholder("id"))));
const byHash = prepared((db) => selectQuote(db, eq(quotes.hash, sql.placeholder("hash"))));

function selectQuote(db: Queryable, condition: SQL) {
  return db
    .select()
    .from(quotes)
    .where(and(eq(quotes.cartId, sql.placeholder("cartId")), condition))
    .orderBy(desc(quotes.id))
    .limit(1);
}

/** A quote of this cart by its id or its hash (the newest of that hash); null when it isn't kept. */
export async function findQuote(
  db: Queryable,
  cartId: CartId,
  by: { readonly id: QuoteId } | { readonly hash: string },
): Promise<StoredQuote | null> {
  const [row] = await ("id" in by ? byId : byHash)(db, { cartId, ...by });
  if (!row) return null;
  // Written by `storeQuote` alone.
  return { id: row.id, hash: row.hash, content: row.content as QuoteContent, expiresAt: row.expiresAt };
}

/** The part of a quote that the shopper sees. */
export function viewQuote({ id, hash, content, expiresAt }: StoredQuote): QuoteView {
  const { lines, shipping, subtotal, discount, taxes, tax, total, pricesIncludeTax } = content;
  return {
    ...{ id, hash, expiresAt, subtotal, discount, taxes, tax, total, pricesIncludeTax },
    lines: lines.map((line) => ({
      ...{ variantId: line.variantId, title: line.title, optionsLabel: line.optionsLabel, image: line.image },
      ...{ quantity: line.quantity, unitPrice: line.unitPrice, discount: line.discount },
      ...{ net: line.net, tax: line.tax, gross: line.gross },
    })),
    shipping: {
      ...{ methodId: shipping.methodId, title: shipping.title, gross: shipping.gross },
      ...{ minDays: shipping.minDays, maxDays: shipping.maxDays },
    },
  };
}
