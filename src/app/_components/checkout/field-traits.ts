import type { ComponentProps } from "react";
import type { DetailsField } from "./details-fields";

type Control = Pick<
  ComponentProps<"input">,
  "autoComplete" | "inputMode" | "maxLength" | "type" | "autoCapitalize"
>;

const controls: Record<Exclude<DetailsField, "email" | "country" | "region">, Control> = {
  name: { autoComplete: "shipping name", maxLength: 100 },
  company: { autoComplete: "shipping organization", maxLength: 100 },
  line1: { autoComplete: "shipping address-line1", maxLength: 120 },
  line2: { autoComplete: "shipping address-line2", maxLength: 120 },
  city: { autoComplete: "shipping address-level2", maxLength: 80 },
  postalCode: { autoComplete: "shipping postal-code", maxLength: 12 },
  phone: { autoComplete: "shipping tel", inputMode: "tel", type: "tel", maxLength: 26 },
};

/** What the browser should know of a text field: what it holds, and which keyboard suits it. */
export function controlOf(field: keyof typeof controls, country: string): Control {
  if (field !== "postalCode") return controls[field];
  // British codes have letters; the others are digits, with hyphens that the shop sets by itself.
  return {
    ...controls.postalCode,
    ...(country === "GB" || country === "" ? { autoCapitalize: "characters" } : { inputMode: "numeric" }),
  };
}

/** How wide a field is in the grid of six columns. */
export function spanOf(field: DetailsField, country: string): string {
  if (field === "postalCode") return "sm:col-span-2";
  if (field === "city" && country === "US") return "sm:col-span-2";
  if (field === "region" && country === "US") return "sm:col-span-2";
  if (field === "city" && country !== "JP" && country !== "CN") return "sm:col-span-4";
  if (field === "region" && country === "JP") return "sm:col-span-4";
  if (field === "region" || (field === "city" && country === "CN")) return "sm:col-span-3";
  if (field === "phone") return "sm:col-span-4";
  return "sm:col-span-6";
}
