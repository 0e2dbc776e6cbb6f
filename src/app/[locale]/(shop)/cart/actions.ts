"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { CartOutcome, RemovedLine } from "@/app/_components/cart/cart-outcome";
import { variantOf } from "@/app/_components/catalog/variant-choice";
import type { ActionOutcome } from "@/app/_components/ui/action-outcome";
import { findProduct } from "@/app/_data/catalog";
import type { RestoredLine } from "@/server/cart/schemas";
import { DomainError } from "@/server/platform/domain-error";
import type { Locale } from "@/shared/locales";
import { answerCartAction, localeOf, numberOf, textOf } from "./cart-action";

/** Puts a product in the cart: `slug`, one `option.<id>` for each option, `quantity`. */
export async function addToCart(_previous: ActionOutcome, form: FormData): Promise<ActionOutcome> {
  return answerCartAction(form, "added", async (api) => {
    const variantId = await chosenVariantId(form, localeOf(form));
    await api.cart.addLine({ variantId, quantity: numberOf(form, "quantity") });
  });
}

/** Sets a line's quantity: `variantId`, `quantity` (0 takes it out). */
export async function setLineQuantity(_previous: ActionOutcome, form: FormData): Promise<ActionOutcome> {
  return answerCartAction(form, "updated", (api) =>
    api.cart.setLineQuantity({ variantId: textOf(form, "variantId"), quantity: numberOf(form, "quantity") }),
  );
}

/**
 * Takes a line out: `variantId`, and for the way back its `quantity`, `addedAtMs` and `title`. With `undo` it puts the line back.
 * One action for both, since the page tells of whichever came last.
 */
export async function removeLine(_previous: CartOutcome, form: FormData): Promise<CartOutcome> {
  const line = removedLineOf(form);
  if (form.has("undo")) return undo(form, line);
  const { variantId } = line;
  const outcome = await answerCartAction(form, "removed", (api) => api.cart.removeLine({ variantId }), line);
  if (outcome.status === "failed") return { ...outcome, removed: null };
  const t = await getTranslations({ locale: localeOf(form), namespace: "cart.notice" });
  const title = textOf(form, "title");
  return { ...outcome, message: title ? t("removedTitle", { title }) : outcome.message, removed: line };
}

async function undo(form: FormData, line: RemovedLine): Promise<CartOutcome> {
  const { addedAtMs, ...wanted } = line;
  const restored = ({ quantity }: RestoredLine) =>
    quantity < wanted.quantity ? "restoredFewer" : "restored";
  const outcome = await answerCartAction(form, restored, (api) =>
    api.cart.restoreLine({ ...wanted, addedAt: new Date(addedAtMs) }),
  );
  // Nothing was put back: the offer stands.
  return { ...outcome, removed: outcome.status === "failed" ? line : null };
}

function removedLineOf(form: FormData): RemovedLine {
  return {
    variantId: textOf(form, "variantId"),
    quantity: numberOf(form, "quantity"),
    addedAtMs: Number(textOf(form, "addedAtMs")),
  };
}

/** Takes over new prices and lower quantities, and takes out what can't be bought. */
export async function acceptChanges(_previous: ActionOutcome, form: FormData): Promise<ActionOutcome> {
  return answerCartAction(form, "accepted", (api) => api.cart.acceptChanges());
}

/** Does without what found no room in the account's cart. */
export async function dropLeftOver(_previous: ActionOutcome, form: FormData): Promise<ActionOutcome> {
  return answerCartAction(form, "leftOverDropped", async (api) => {
    await api.cart.dropLeftOver();
    // No cookie changes, which would show the page anew by itself.
    refresh();
  });
}

async function chosenVariantId(form: FormData, locale: Locale): Promise<string> {
  const slug = textOf(form, "slug");
  const product = await findProduct(locale, slug);
  if (!product) throw new DomainError("PRODUCT_NOT_FOUND", `No product at ${slug}`);
  const chosen = product.options.map(({ id }) => textOf(form, `option.${id}`));
  const variant = variantOf(product.variants, chosen);
  if (!variant) throw new DomainError("VARIANT_NOT_FOR_SALE", `${slug} has no such variant`);
  return variant.id;
}
