import { getTranslations } from "next-intl/server";
import { first } from "@/app/_components/catalog/list-params";
import { restoreLineInput } from "@/server/cart/schemas";
import type { Locale } from "@/shared/locales";
import type { CartOutcome } from "./cart-outcome";

/** What the address says after a line was taken out by a plain form post; null when it says nothing of the kind. */
export async function undoOffer(
  locale: Locale,
  search: Readonly<Record<string, string | string[] | undefined>>,
): Promise<CartOutcome | null> {
  if (first(search.notice) !== "removed") return null;
  const addedAtMs = Number(first(search.since));
  const line = { variantId: first(search.variant), quantity: Number(first(search.pieces)) };
  const { success, data } = restoreLineInput.safeParse({ ...line, addedAt: new Date(addedAtMs) });
  if (!success) return null;
  const t = await getTranslations({ locale, namespace: "cart.notice" });
  return { status: "done", message: t("removed"), removed: { ...data, addedAtMs } };
}
