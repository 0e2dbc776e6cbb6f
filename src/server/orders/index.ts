export { createOrder, type OrderDraft } from "./create-order";
export { closeSession } from "./end-unpaid-order";
export { orderEvents } from "./events";
export { expireOverdueOrders } from "./expire-overdue-orders";
export { findParcel } from "./find-parcel";
export { getOrderForMail, type OrderForMail } from "./get-order-for-mail";
export { handleGatewayEvent } from "./handle-gateway-event";
export { findOrderOfCart } from "./order-of-cart";
export { fulfilmentTransitions, orderTransitions, paymentTransitions } from "./transitions";
