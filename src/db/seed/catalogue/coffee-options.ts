import type { Localised, SeedOption } from "./types";

/** How much coffee is in a bag. */
export const bagSize: SeedOption = {
  code: "weight",
  title: { en: "Weight", zh: "规格" },
  values: [
    { code: "250g", title: { en: "250 g", zh: "250 克" } },
    { code: "1kg", title: { en: "1 kg", zh: "1 千克" } },
  ],
};

/** Whole beans, or ground in the way that suits the roast. */
export function grindOption(code: string, title: Localised): SeedOption {
  return {
    code: "grind",
    title: { en: "Grind", zh: "研磨" },
    values: [
      { code: "beans", title: { en: "Whole beans", zh: "咖啡豆" } },
      { code, title },
    ],
  };
}
