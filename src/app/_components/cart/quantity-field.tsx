"use client";

import { type ComponentProps, useEffect, useRef } from "react";

/**
 * How many pieces a line has. When the cart has another number, the field takes it over and drops what was typed; it
 * stays the same element, so that the focus stays in it.
 */
export function QuantityField({ quantity, ...rest }: { quantity: number } & ComponentProps<"input">) {
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef(quantity);
  useEffect(() => {
    // Not at first: what was typed before this script ran holds.
    if (field.current && shown.current !== quantity) field.current.value = String(quantity);
    shown.current = quantity;
  }, [quantity]);
  return <input ref={field} type="number" name="quantity" defaultValue={quantity} {...rest} />;
}
