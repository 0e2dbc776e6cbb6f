"use client";

import { type ReactNode, use } from "react";
import { RemoveLineContext } from "./cart-undo";

/** Takes a line out; what comes of it is said by the `CartUndo` around the cart. */
export function RemoveLineForm({ children }: { children: ReactNode }) {
  const submit = use(RemoveLineContext);
  return submit ? <form action={submit}>{children}</form> : null;
}
