import type { OrderView } from "@/server/orders/schemas";

/** What an order is to its owner: the three machines read as one. Words stand under `order.state`. */
export type OrderState =
  | "awaiting"
  | "processing"
  | "paid"
  | "partly_shipped"
  | "shipped"
  | "delivered"
  | "returned"
  | "completed"
  | "expired"
  | "cancelled"
  | "refunding"
  | "refunded";

type Machines = Pick<OrderView, "status" | "paymentStatus" | "fulfilmentStatus">;

/** An ended order whose money had arrived is told by the money: that is what its owner worries about. */
export function orderState({ status, paymentStatus, fulfilmentStatus }: Machines): OrderState {
  switch (status) {
    case "awaiting_payment":
      return paymentStatus === "unpaid" ? "awaiting" : "processing";
    case "placed":
      return stateOfFulfilment(fulfilmentStatus);
    case "completed":
      return fulfilmentStatus === "returned" ? "returned" : "completed";
    case "expired":
    case "cancelled":
      return stateOfMoney(paymentStatus) ?? status;
  }
}

function stateOfFulfilment(status: Machines["fulfilmentStatus"]): OrderState {
  switch (status) {
    case "unfulfilled":
      return "paid";
    case "partial":
      return "partly_shipped";
    case "fulfilled":
      return "shipped";
    case "delivered":
    case "returned":
      return status;
  }
}

function stateOfMoney(status: Machines["paymentStatus"]): OrderState | null {
  switch (status) {
    case "unpaid":
    case "processing":
      return null;
    case "paid":
    case "partially_refunded":
      return "refunding";
    case "refunded":
      return "refunded";
  }
}

export const orderSteps = ["ordered", "paid", "shipped", "delivered"] as const;

/** How many of `orderSteps` are behind an order in this state; null for one that ended before its time. */
export function stepsDone(state: OrderState): number | null {
  switch (state) {
    case "awaiting":
    case "processing":
      return 1;
    case "paid":
    case "partly_shipped":
      return 2;
    case "shipped":
      return 3;
    case "delivered":
    case "completed":
      return 4;
    case "returned":
    case "expired":
    case "cancelled":
    case "refunding":
    case "refunded":
      return null;
  }
}
