"use client";

import { startTransition, useActionState, useEffect } from "react";
import { cartChangeEvent } from "@/app/_components/cart/cart-count-cookie";
import { idleOutcome } from "@/app/_components/ui/action-outcome";
import { OutcomeNotice } from "@/app/_components/ui/outcome-notice";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { addToCart } from "@/app/[locale]/(shop)/cart/actions";
import type { BuyingView } from "./buying-view";
import { OptionChoice } from "./option-choice";
import { useVariantChoice } from "./use-variant-choice";
import { variantOf } from "./variant-choice";
import { VariantFacts } from "./variant-facts";

/**
 * The form that puts a product into the cart. Without JavaScript it posts the chosen values; with it, price and
 * stock follow the choice and the outcome is said in place.
 */
export function AddToCart({
  locale,
  slug,
  cartHref,
  options,
  picturedOptionId,
  variants,
  words,
}: BuyingView) {
  const { form, chosen, choose, isLive } = useVariantChoice({ options, variants });
  const [outcome, submit, isPending] = useActionState(addToCart, idleOutcome);
  useEffect(() => {
    if (outcome.status === "done") window.dispatchEvent(new Event(cartChangeEvent));
  }, [outcome]);
  const variant = variantOf(variants, chosen);
  const isSoldOut = variants.every(({ availability }) => availability === "sold_out");
  return (
    <form
      ref={form}
      action={submit}
      // Sent by hand: React would reset the form after its own sending, and with it what was chosen.
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        if (!isPending) startTransition(() => submit(fields));
      }}
      className="mt-6 space-y-6"
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="slug" value={slug} />
      <VariantFacts variant={variant} words={words} />
      {options.map((option, index) => (
        <OptionChoice
          key={option.id}
          option={option}
          variants={variants}
          chosen={chosen}
          isLive={isLive}
          soldOutWord={words.soldOut}
          onChoose={(valueId) => {
            choose(index, valueId);
            if (option.id === picturedOptionId) showFirstPicture();
          }}
        />
      ))}
      {words.unscripted ? (
        <noscript>
          <p className="text-muted text-sm">{words.unscripted}</p>
        </noscript>
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <label className="block">
          <span className="mb-1.5 block font-medium text-sm">{words.quantity}</span>
          <input
            type="number"
            name="quantity"
            defaultValue={1}
            min={1}
            max={999}
            inputMode="numeric"
            className="min-h-13 w-20 rounded-full border border-edge bg-surface px-4 text-center tabular-nums"
          />
        </label>
        <SubmitButton
          size="lg"
          className="grow"
          pendingLabel={words.adding}
          isPending={isPending}
          disabled={isSoldOut}
        >
          {isSoldOut ? words.soldOut : words.add}
        </SubmitButton>
        <OutcomeNotice outcome={outcome}>
          <ShopLink href={cartHref} className="link inline-flex min-h-6 items-center font-medium">
            {words.toCart}
          </ShopLink>
        </OutcomeNotice>
      </div>
    </form>
  );
}

/** Takes a row of pictures to its start. Snapping would hold on to the picture that was there before. */
function showFirstPicture(): void {
  const gallery = document.querySelector<HTMLElement>(".gallery");
  if (!gallery) return;
  gallery.style.scrollSnapType = "none";
  gallery.scrollTo({ left: 0 });
  requestAnimationFrame(() => {
    gallery.style.scrollSnapType = "";
  });
}
