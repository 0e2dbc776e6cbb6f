"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTrpc } from "@/app/_trpc/client";
import { pollDelayMs } from "./poll-pace";

/** An order's status, asked for again and again while it awaits payment. Every component shares one question. */
export function useOrderStatus(token: string) {
  const trpc = useTrpc();
  const [since] = useState(() => Date.now());
  return useQuery(
    trpc.orders.getStatus.queryOptions(
      { token },
      {
        refetchInterval: ({ state }) =>
          state.data && state.data.status !== "awaiting_payment" ? false : pollDelayMs(Date.now() - since),
        // The next question comes soon enough, and its pace is ours.
        retry: false,
      },
    ),
  );
}
