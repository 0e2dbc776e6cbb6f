import type { useTranslations } from "next-intl";
import { type DetailsField, visibleFields } from "./details-fields";

type Words = ReturnType<typeof useTranslations<"checkout.details">>;

/** What a field is called where its country gives it a name of its own: ZIP code, province, ward. */
export function fieldLabel(t: Words, field: DetailsField, country: string): string {
  switch (field) {
    case "city":
      return t(`city.${ownWordsOf(country)}`);
    case "postalCode":
      return t(`postalCode.${ownWordsOf(country)}`);
    case "region":
      return t(`region.${country === "US" || country === "CN" || country === "JP" ? country : "other"}`);
    default:
      return t(field);
  }
}

/** Every visible field with what it is called there, in the order of the page. */
export function labelledFields(t: Words, country: string) {
  return visibleFields(country).map((name) => ({ name, label: fieldLabel(t, name, country) }));
}

function ownWordsOf(country: string) {
  return (["US", "DE", "CN", "JP"] as const).find((code) => code === country) ?? "GB";
}
