export { paymentEvents, sessionCloseRequest } from "./events";
export type {
  GatewayCapture,
  GatewayEvent,
  GatewayRefund,
  LedgerCapture,
  LedgerPeriod,
  RefusedRefund,
} from "./gateway";
export {
  attachSession,
  closePaymentOfSession,
  closePayments,
  findOpenPayment,
  openPayment,
  recordFailure,
} from "./open-payment";
export { findOrderMoney, type OrderMoney } from "./order-money";
export { paymentGateway } from "./payment-gateway";
export { findAttempt, findSettledRefund, lastFailure, listRefunds } from "./queries";
export { applyCapture, getPayment, markCaptured, recordCapture } from "./record-capture";
export { recordRefundAnswer } from "./refund-answers";
export { type RefundReason, requestRefund } from "./request-refund";
export { fromStripeAmount } from "./stripe-amount";
export { isProcessed, markProcessed } from "./webhook-events";
