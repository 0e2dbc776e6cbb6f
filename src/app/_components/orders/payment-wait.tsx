"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import type { Locale } from "@/shared/locales";
import { useLocalTime } from "./local-time";
import { patienceMs } from "./poll-pace";
import { useOrderStatus } from "./use-order-status";

interface Props {
  token: string;
  /** The deadline for paying. */
  expiresAt: Date;
  /** Whether the page has waited long enough already; so it is without JavaScript. */
  isLate: boolean;
  orderPath: string;
  locale: Locale;
}

/** Between the payment page and the gateway's word: says that it waits, and the truth when the word doesn't come. */
export function PaymentWait({ token, expiresAt, isLate, orderPath, locale }: Props) {
  const t = useTranslations("checkout.result");
  const { isError } = useOrderStatus(token);
  const isSlow = useHasWaited(patienceMs) || isLate;
  const until = useLocalTime(expiresAt, locale, "time");
  return (
    <div className="flex flex-col items-center gap-5 text-center">
      <ArcadeMark className={`h-16 w-auto ${isSlow ? "text-muted" : "animate-pulse text-accent"}`} />
      <div role="status" className="space-y-3" data-testid="payment-wait">
        <h1 className="font-display text-4xl sm:text-5xl">{isSlow ? t("slowTitle") : t("waitingTitle")}</h1>
        <p className="text-muted">{isSlow ? t("slowText") : t("waitingText")}</p>
        {isSlow ? <p className="text-muted">{t("slowDeadline", { time: until })}</p> : null}
        {isSlow ? <p className="text-muted">{t("unpaidText")}</p> : null}
      </div>
      {isError ? (
        <Notice tone="warning" role="status">
          <p>{t("offline")}</p>
        </Notice>
      ) : null}
      <ButtonLink href={orderPath} variant={isSlow ? "primary" : "quiet"}>
        {t("toOrder")}
      </ButtonLink>
    </div>
  );
}

function useHasWaited(delayMs: number): boolean {
  const [hasWaited, setHasWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHasWaited(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return hasWaited;
}
