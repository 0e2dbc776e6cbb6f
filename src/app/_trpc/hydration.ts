import "server-only";
import { type DehydratedState, dehydrate } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { OrderView } from "@/server/orders/schemas";
import type { AppRouter } from "@/server/wiring/root-router";
import { makeQueryClient } from "./query-client";

/**
 * The answer to `orders.getStatus` out of an order that is loaded already. It counts as old (`updatedAt` 0): the
 * browser shows it at once and asks at once, which also tells it how far its clock is off.
 */
export function dehydrateOrderStatus(order: OrderView): DehydratedState {
  const { token, status, paymentStatus, expiresAt, serverTime } = order;
  const queryClient = makeQueryClient();
  // For its keys alone: it has no links and is never called.
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: createTRPCClient({ links: [] }), queryClient });
  const answer = { status, paymentStatus, expiresAt, serverTime };
  queryClient.setQueryData(trpc.orders.getStatus.queryKey({ token }), answer, { updatedAt: 0 });
  return dehydrate(queryClient);
}
