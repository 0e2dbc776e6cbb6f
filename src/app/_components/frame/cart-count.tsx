"use client";

import { useSyncExternalStore } from "react";
import { cartChangeEvent, readCartCount } from "@/app/_components/cart/cart-count-cookie";

/** How many pieces are in the cart, read from its cookie: the page around it is the same for everyone. */
export function CartCount({ label }: { label: string }) {
  const count = useSyncExternalStore(subscribe, readCartCount, () => 0);
  if (count === 0) return null;
  return (
    <span className="grid min-w-6 place-items-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-sm tabular-nums">
      <span className="sr-only">{label}</span>
      <span data-testid="cart-count">{count}</span>
    </span>
  );
}

/** Another tab may have changed the cart meanwhile: coming back to this one reads the cookie again. */
function subscribe(onChange: () => void): () => void {
  const events = [cartChangeEvent, "focus", "pageshow"];
  for (const event of events) window.addEventListener(event, onChange);
  return () => {
    for (const event of events) window.removeEventListener(event, onChange);
  };
}
