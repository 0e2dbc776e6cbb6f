"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type DetailsState, detailsFrom, postedDetails } from "./details-state";

const storageKey = "gomall:checkout-details";

/** Puts away what was typed, for the same tab and until it is taken out. */
export function keepDetails(form: FormData): void {
  sessionStorage.setItem(
    storageKey,
    JSON.stringify({ ...postedDetails(form), addressId: form.get("addressId") ?? "" }),
  );
}

/** What was put away before the page was loaded anew, with words that say so; null if nothing was. */
export function useKeptDetails(): DetailsState | null {
  const t = useTranslations("checkout.form");
  const [kept, setKept] = useState<DetailsState | null>(null);
  const text = t("updated");
  useEffect(() => {
    const stored = sessionStorage.getItem(storageKey);
    if (!stored) return;
    sessionStorage.removeItem(storageKey);
    const source = JSON.parse(stored);
    const addressId = String(source.addressId ?? "");
    setKept({ values: detailsFrom(source), addressId, errors: {}, failure: { code: "SHOP_UPDATED", text } });
  }, [text]);
  return kept;
}
