"use client";

import { useSyncExternalStore } from "react";
import type { OrderStatusView } from "@/server/orders/schemas";
import { useOrderStatus } from "./use-order-status";

/**
 * Milliseconds until the deadline by the server's clock, counted down every second; never below zero. Until the
 * first answer has come it stands as the server rendered it.
 */
export function useTimeLeft(
  token: string,
  rendered: Pick<OrderStatusView, "serverTime">,
  expiresAt: Date,
): number {
  const { data, dataUpdatedAt } = useOrderStatus(token);
  const now = useSyncExternalStore(everySecond, wholeSecond, () => null);
  const hasAnswer = data !== undefined && dataUpdatedAt > 0;
  const serverNow =
    now !== null && hasAnswer
      ? now + (data.serverTime.getTime() - dataUpdatedAt)
      : rendered.serverTime.getTime();
  return Math.max(0, expiresAt.getTime() - serverNow);
}

function everySecond(onTick: () => void): () => void {
  const timer = setInterval(onTick, 1_000);
  return () => clearInterval(timer);
}

function wholeSecond(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}
