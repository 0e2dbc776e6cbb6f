"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useEffect, useState } from "react";
import type { OrderStatusView } from "@/server/orders/schemas";
import { useOrderStatus } from "./use-order-status";

/** The heading that names the order's state; it can take the focus. */
export const stateHeadingId = "order-state";

interface Props {
  token: string;
  /** What the page around it was made from. */
  rendered: Pick<OrderStatusView, "status" | "paymentStatus">;
  /** The state of the order in words, said when it is another one than when the page was opened. */
  words: string;
}

/** Has the page made anew as soon as the order's status is another one, and says so to screen readers. */
export function LiveOrder({ token, rendered, words }: Props) {
  const t = useTranslations("order");
  const router = useRouter();
  const { data, dataUpdatedAt } = useOrderStatus(token);
  const [firstWords] = useState(words);
  const hasMoved =
    data !== undefined && (data.status !== rendered.status || data.paymentStatus !== rendered.paymentStatus);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that differs asks again, should a refresh get lost.
  useEffect(() => {
    if (hasMoved) startTransition(() => router.refresh());
  }, [hasMoved, dataUpdatedAt]);

  // A button that was pressed is gone with the state it belonged to: the keyboard goes on at the new one.
  useEffect(() => {
    if (words !== firstWords && document.activeElement === document.body)
      document.getElementById(stateHeadingId)?.focus();
  }, [words, firstWords]);

  return (
    <p role="status" className="sr-only">
      {words === firstWords ? "" : t("updated", { state: words })}
    </p>
  );
}
