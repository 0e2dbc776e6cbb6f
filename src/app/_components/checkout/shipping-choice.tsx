import type { ChangeEventHandler } from "react";

/** A way of delivery in words. */
export interface ShippingOption {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly days: string;
  readonly price: string;
}

interface Props {
  option: ShippingOption;
  isChosen: boolean;
  onChange: ChangeEventHandler<HTMLInputElement>;
}

/** One radio button whose whole box can be pressed. */
export function ShippingChoice({ option, isChosen, onChange }: Props) {
  return (
    <label className="flex cursor-pointer gap-3 rounded-md border border-edge p-4 has-checked:border-accent has-checked:bg-info-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name="shippingMethodId"
        value={option.id}
        checked={isChosen}
        onChange={onChange}
        required
        className="mt-1 size-5 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0 grow">
        <span className="flex flex-wrap justify-between gap-x-4 font-medium">
          <span>{option.title}</span>
          <span className="tabular-nums">{option.price}</span>
        </span>
        <span className="block text-muted text-sm">{option.days}</span>
        {option.description ? <span className="block text-muted text-sm">{option.description}</span> : null}
      </span>
    </label>
  );
}
