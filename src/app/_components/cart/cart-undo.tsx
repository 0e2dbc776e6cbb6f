"use client";

import { createContext, type ReactNode, useActionState, useEffect, useRef } from "react";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { removeLine } from "@/app/[locale]/(shop)/cart/actions";
import type { CartOutcome } from "./cart-outcome";

/** The action of the forms that take a line out. */
export const RemoveLineContext = createContext<((form: FormData) => void) | null>(null);

interface Props {
  /** How it went when there was no script to say it: the address of the page tells. */
  initial: CartOutcome;
  locale: string;
  words: { undo: string; undoing: string };
  children: ReactNode;
}

/**
 * Says that a line is out of the cart, and offers to put it back. It stands around the cart, since the line's own
 * button is gone by then: the focus, which went with it, comes here.
 */
export function CartUndo({ initial, locale, words, children }: Props) {
  const [outcome, submit] = useActionState(removeLine, initial);
  const notice = useRef<HTMLDivElement>(null);
  const told = useRef(initial);
  useEffect(() => {
    if (told.current !== outcome) notice.current?.focus();
    told.current = outcome;
  }, [outcome]);
  return (
    <RemoveLineContext value={submit}>
      <div
        ref={notice}
        tabIndex={-1}
        role="status"
        data-testid="cart-undo"
        className="sticky top-3 z-20 mt-6 rounded-md shadow-raised empty:hidden"
      >
        {outcome.status === "idle" ? null : (
          <Notice tone={outcome.status === "done" ? "success" : "danger"}>
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p>{outcome.message}</p>
              {outcome.removed ? (
                <form action={submit}>
                  <input type="hidden" name="undo" value="1" />
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="variantId" value={outcome.removed.variantId} />
                  <input type="hidden" name="quantity" value={outcome.removed.quantity} />
                  <input type="hidden" name="addedAtMs" value={outcome.removed.addedAtMs} />
                  <SubmitButton size="sm" variant="secondary" pendingLabel={words.undoing}>
                    {words.undo}
                  </SubmitButton>
                </form>
              ) : null}
            </div>
          </Notice>
        )}
      </div>
      {children}
    </RemoveLineContext>
  );
}
