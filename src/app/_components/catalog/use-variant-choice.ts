import { type RefObject, useEffect, useRef, useState } from "react";
import type { BuyingView } from "./buying-view";
import { firstChoice } from "./variant-choice";

interface VariantChoice {
  readonly form: RefObject<HTMLFormElement | null>;
  /** One value id for each option. */
  readonly chosen: readonly string[];
  readonly choose: (optionIndex: number, valueId: string) => void;
  /** False on the server and before the script runs: then no mark may depend on what is chosen. */
  readonly isLive: boolean;
}

/** What is chosen in a product's form. What was chosen before the script ran, or restored by the browser, holds. */
export function useVariantChoice({
  options,
  variants,
}: Pick<BuyingView, "options" | "variants">): VariantChoice {
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(() => firstChoice(variants));
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    if (!form.current) return;
    const values = new FormData(form.current);
    setChosen((initial) =>
      options.map(({ id }, index) => `${values.get(`option.${id}`) ?? initial[index] ?? ""}`),
    );
    setIsLive(true);
  }, [options]);
  return { form, chosen, isLive, choose: (index, valueId) => setChosen(chosen.with(index, valueId)) };
}
