import { cron, eventType } from "inngest";
import type { JobSetup } from "@/server/platform/jobs";
import type { OrderId } from "@/shared/ids";
import { blankOrders } from "./blank-orders";
import { endUnpaidOrder } from "./end-unpaid-order";
import { orderEventData, orderEvents } from "./events";
import { findDeadline } from "./find-deadline";

const created = eventType(orderEvents.created, { schema: orderEventData });
const match = "data.orderId";

/** What orders do by themselves. */
export function orderJobs({ inngest, context }: JobSetup) {
  return [
    /**
     * Ends an order at its deadline. Being cancelled saves it the way; whether the order still waits is decided by
     * the UPDATE that ends it, and what this function leaves is found by the sweep.
     */
    inngest.createFunction(
      {
        id: "expire-order",
        triggers: [created],
        idempotency: "event.data.orderId",
        cancelOn: [
          { event: orderEvents.paid, match },
          { event: orderEvents.cancelled, match },
          { event: orderEvents.expired, match },
        ],
      },
      async ({ event, step }) => {
        const ctx = context("expire-order");
        const orderId = event.data.orderId as OrderId; // An order's own event.
        // No step: it changes nothing, and an order that moved on meanwhile needs no more.
        const deadline = await findDeadline(ctx, orderId);
        if (!deadline) return "moved_on";
        await step.sleepUntil("the deadline passes", deadline);
        return step.run("end the order", () =>
          endUnpaidOrder(ctx, orderId, { to: "expired", reason: "deadline" }),
        );
      },
    ),
    /** Orders of deleted accounts that bookkeeping is done with. */
    inngest.createFunction({ id: "blank-orders", triggers: [cron("7 4 * * *")] }, ({ step }) =>
      step.run("blank", () => blankOrders(context("blank-orders"))),
    ),
  ];
}
