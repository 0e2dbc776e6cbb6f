import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";
import { type OrderState, orderSteps, stepsDone } from "./order-state";

/** The way of an order from the till to the door; nothing for an order that ended before. */
export async function OrderSteps({ state, locale }: { state: OrderState; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "order.steps" });
  const done = stepsDone(state);
  if (done === null) return null;
  return (
    <ol aria-label={t("label")} className="grid grid-cols-4 gap-2 sm:gap-3">
      {orderSteps.map((step, index) => {
        const stage = index < done ? "done" : index === done ? "current" : "next";
        const spoken = stage === "next" ? t(step) : t(stage, { step: t(step) });
        return (
          <li
            key={step}
            aria-current={stage === "current" ? "step" : undefined}
            className={`${arch} ${looks[stage]}`}
          >
            <span className="sr-only">{spoken}</span>
            <span aria-hidden="true">{t(step)}</span>
          </li>
        );
      })}
    </ol>
  );
}

const arch =
  "flex min-h-11 items-end justify-center rounded-t-full px-1 pb-1.5 text-center text-xs sm:text-sm";

const looks = {
  done: "bg-glow text-on-glow",
  current: "border-2 border-accent border-b-0 font-semibold text-accent",
  next: "border border-line border-b-0 text-muted",
} as const;
