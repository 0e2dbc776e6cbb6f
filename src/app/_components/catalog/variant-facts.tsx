import type { Availability } from "@/server/catalog/schemas";
import type { BuyingVariant, BuyingWords } from "./buying-view";

const looks: Record<Availability, string> = {
  in_stock: "text-good",
  few_left: "text-warn",
  sold_out: "text-muted",
};

/** Price, stock and item number of the chosen variant; said anew when the choice changes. */
export function VariantFacts({ variant, words }: { variant: BuyingVariant | undefined; words: BuyingWords }) {
  if (!variant) return <p aria-live="polite">{words.soldOutHere}</p>;
  const { price, compareAt, availability, sku } = variant;
  return (
    <div aria-live="polite" className="space-y-1">
      <p className="flex flex-wrap items-baseline gap-x-3 text-3xl tabular-nums">
        <span className={compareAt ? "text-sale" : ""}>
          {compareAt ? <span className="sr-only">{words.now} </span> : null}
          {price}
        </span>
        {compareAt ? (
          <span className="text-lg text-muted">
            <span className="sr-only">{words.was} </span>
            <s>{compareAt}</s>
          </span>
        ) : null}
      </p>
      <p className="text-muted text-sm">{words.taxNote}</p>
      <p className={`flex items-center gap-2 font-medium text-sm ${looks[availability]}`}>
        <span aria-hidden="true" className="size-2 rounded-full bg-current" />
        {words.availability[availability]}
      </p>
      <p className="text-muted text-xs">
        {words.sku} {sku}
      </p>
    </div>
  );
}
