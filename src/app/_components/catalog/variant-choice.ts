interface Choosable {
  readonly valueIds: readonly string[];
  readonly availability: string;
}

/** The variant that has exactly the chosen values, one for each option; undefined when it doesn't exist. */
export function variantOf<V extends Choosable>(
  variants: readonly V[],
  chosen: readonly string[],
): V | undefined {
  return variants.find(
    ({ valueIds }) => valueIds.length === chosen.length && valueIds.every((id) => chosen.includes(id)),
  );
}

/** What a product page starts with: the first variant that can be bought, or else the first. */
export function firstChoice(variants: readonly Choosable[]): readonly string[] {
  const buyable = variants.find(({ availability }) => availability !== "sold_out");
  return (buyable ?? variants[0])?.valueIds ?? [];
}

/** Whether a value, beside what is chosen of the other options, leads to something that can be bought. */
export function leadsToStock(
  variants: readonly Choosable[],
  valueId: string,
  others: readonly string[],
): boolean {
  return variants.some(
    ({ valueIds, availability }) =>
      availability !== "sold_out" &&
      valueIds.includes(valueId) &&
      others.every((id) => valueIds.includes(id)),
  );
}
