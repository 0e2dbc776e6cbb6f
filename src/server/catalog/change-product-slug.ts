import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { catalogChanges, formerProductSlugs, products, productTranslations } from "@/db/schema";
import { isDuplicateKey, withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { ProductId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";

interface SlugChange {
  readonly productId: ProductId;
  readonly locale: Locale;
  readonly slug: string;
}

/**
 * Moves a product's page in one language to another address; the old one leads on to it from now on. The address it
 * has already changes nothing. Throws PRODUCT_NOT_FOUND (also without words in that language) and SLUG_TAKEN.
 */
export async function changeProductSlug(ctx: Context, change: SlugChange): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const former = await lockSlug(tx, change);
    if (former === change.slug) return;
    await setSlug(tx, change);
    await rememberFormer(tx, ctx, change, former);
    const changedAt = ctx.clock.now();
    await tx.update(products).set({ updatedAt: changedAt }).where(eq(products.id, change.productId));
    await tx.insert(catalogChanges).values({ kind: "product", subjectId: change.productId, changedAt });
  });
}

/** The slug that holds now, locked: two changes at once follow one another, so no name between is forgotten. */
async function lockSlug(tx: Transaction, change: SlugChange): Promise<string> {
  const [row] = await tx
    .select({ slug: productTranslations.slug })
    .from(productTranslations)
    .where(isTranslation(change))
    .for("update");
  if (!row) throw new DomainError("PRODUCT_NOT_FOUND", `No ${change.locale} words of ${change.productId}`);
  return row.slug;
}

/** The unique key decides who has an address; a product that only had it once gives way. */
async function setSlug(tx: Transaction, change: SlugChange): Promise<void> {
  try {
    await tx.update(productTranslations).set({ slug: change.slug }).where(isTranslation(change));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new DomainError("SLUG_TAKEN", `${change.slug} is taken`, { slug: change.slug }, { cause: error });
  }
}

async function rememberFormer(
  tx: Transaction,
  ctx: Context,
  { productId, locale, slug }: SlugChange,
  former: string,
): Promise<void> {
  const t = formerProductSlugs;
  // What is an address again is no former one.
  await tx.delete(t).where(and(eq(t.locale, locale), eq(t.slug, slug)));
  const leadsHere = { productId, replacedAt: ctx.clock.now() };
  await tx
    .insert(t)
    .values({ locale, slug: former, ...leadsHere })
    .onDuplicateKeyUpdate({ set: leadsHere });
}

function isTranslation({ productId, locale }: SlugChange) {
  return and(eq(productTranslations.productId, productId), eq(productTranslations.locale, locale));
}
