"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AddressOption } from "./saved-address";

interface Props {
  options: readonly AddressOption[];
  chosenId: string;
  /** The fields of another address. */
  children: ReactNode;
}

const box =
  "flex cursor-pointer gap-3 rounded-md border border-edge p-4 has-checked:border-accent has-checked:bg-info-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2";
const radio = "mt-1 size-5 shrink-0 accent-accent outline-none";

/** One's own addresses to choose from; the fields are there for another one only, by style sheet alone. */
export function AddressChoice({ options, chosenId, children }: Props) {
  const t = useTranslations("checkout.details");
  if (options.length === 0) return children;
  return (
    <div className="group/choice">
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="mb-3 text-muted text-sm">{t("savedLegend")}</legend>
        {options.map(({ id, lines }) => (
          <label key={id} className={box}>
            <input
              type="radio"
              name="addressId"
              value={id}
              defaultChecked={id === chosenId}
              className={radio}
            />
            <span className="min-w-0">
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an address keep their order.
                <span key={index} className={`block ${index === 0 ? "font-medium" : ""}`}>
                  {line}
                </span>
              ))}
            </span>
          </label>
        ))}
        <label className={box}>
          <input
            type="radio"
            name="addressId"
            value=""
            defaultChecked={chosenId === ""}
            data-another
            className={radio}
          />
          <span className="font-medium">{t("anotherAddress")}</span>
        </label>
      </fieldset>
      <div className="mt-6 hidden group-has-[[data-another]:checked]/choice:block">{children}</div>
    </div>
  );
}
