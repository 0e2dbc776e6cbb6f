"use client";

import { useEffect } from "react";
import { cartChangeEvent } from "./cart-count-cookie";

/** Lets the header count again whenever the page shows another state of the cart. */
export function CartCountSignal({ version }: { version: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version isn't used, its change is the signal.
  useEffect(() => {
    window.dispatchEvent(new Event(cartChangeEvent));
  }, [version]);
  return null;
}
