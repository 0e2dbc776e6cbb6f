import type { OptionView } from "@/server/catalog/schemas";
import type { BuyingVariant } from "./buying-view";
import { leadsToStock } from "./variant-choice";

interface Props {
  option: OptionView;
  variants: readonly BuyingVariant[];
  chosen: readonly string[];
  /** Whether the marks can follow the choice; if not, only what is sold out in every combination is marked. */
  isLive: boolean;
  soldOutWord: string;
  onChoose: (valueId: string) => void;
}

/** One option as a group of radio buttons. What is sold out beside the rest of the choice is struck through. */
export function OptionChoice({ option, variants, chosen, isLive, soldOutWord, onChoose }: Props) {
  const others = isLive ? chosen.filter((id) => !option.values.some((value) => value.id === id)) : [];
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-sm">{option.title}</legend>
      <div className="flex flex-wrap gap-2">
        {option.values.map((value) => {
          const isAvailable = leadsToStock(variants, value.id, others);
          return (
            <label
              key={value.id}
              className="inline-flex min-h-11 min-w-12 cursor-pointer items-center justify-center rounded-full border border-edge bg-surface px-4 text-sm transition-colors hover:border-ink has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name={`option.${option.id}`}
                value={value.id}
                checked={chosen.includes(value.id)}
                onChange={() => onChoose(value.id)}
                className="sr-only"
              />
              {isAvailable ? (
                value.title
              ) : (
                <>
                  <s className="opacity-70">{value.title}</s>
                  <span className="sr-only">, {soldOutWord}</span>
                </>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
