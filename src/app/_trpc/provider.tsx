"use client";

import { type DehydratedState, HydrationBoundary, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { makeTrpcClient, TrpcContextProvider } from "./client";
import { makeQueryClient } from "./query-client";

/** Queries for the client components inside, beginning with what the server has fetched (see `hydration.ts`). */
export function QueryProvider({ state, children }: { state: DehydratedState; children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [trpcClient] = useState(makeTrpcClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TrpcContextProvider trpcClient={trpcClient} queryClient={queryClient}>
        <HydrationBoundary state={state}>{children}</HydrationBoundary>
      </TrpcContextProvider>
    </QueryClientProvider>
  );
}
