import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

const steps = ["cart", "details", "review", "payment"] as const;

export type CheckoutStep = (typeof steps)[number];

/** Where the shopper stands between cart and payment: an arcade whose arches light up one by one. */
export async function CheckoutSteps({ current, locale }: { current: CheckoutStep; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "checkout.steps" });
  const position = steps.indexOf(current);
  // The way back ends once the order is placed.
  const back: Partial<Record<CheckoutStep, string>> =
    current === "payment" ? {} : { cart: routes.cart(locale), details: routes.checkout(locale) };
  return (
    <nav aria-label={t("label")}>
      <ol className="grid grid-cols-4 gap-2 sm:gap-3">
        {steps.map((step, index) => (
          <li key={step} aria-current={index === position ? "step" : undefined}>
            <Step
              label={t(step)}
              doneLabel={t("done", { step: t(step) })}
              stage={index < position ? "done" : index === position ? "current" : "next"}
              href={index < position ? back[step] : undefined}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepProps {
  label: string;
  doneLabel: string;
  stage: "done" | "current" | "next";
  href: string | undefined;
}

const arches = {
  done: "bg-glow text-on-glow",
  current: "bg-accent text-on-accent font-semibold",
  next: "border border-line border-b-0 text-muted",
} as const;

function Step({ label, doneLabel, stage, href }: StepProps) {
  const arch = `flex min-h-11 w-full items-end justify-center rounded-t-full px-1 pb-1.5 text-center text-xs sm:text-sm ${arches[stage]}`;
  if (href) {
    return (
      <ShopLink href={href} aria-label={doneLabel} className={`${arch} no-underline hover:underline`}>
        {label}
      </ShopLink>
    );
  }
  return (
    <span className={arch}>
      {stage === "done" ? <span className="sr-only">{doneLabel}</span> : null}
      <span aria-hidden={stage === "done" || undefined}>{label}</span>
    </span>
  );
}
