"use client";

import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import superjson from "superjson";
import type { AppRouter } from "@/server/wiring/root-router";

export const { TRPCProvider: TrpcContextProvider, useTRPC: useTrpc } = createTRPCContext<AppRouter>();

/** A typed client of this shop's API, for the browser; calls made at once go as one request. */
export function makeTrpcClient() {
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: "/api/trpc", transformer: superjson })],
  });
}
