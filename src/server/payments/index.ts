export { paymentEvents, sessionCloseRequest } from "./events";
export type { GatewayCapture, GatewayEvent } from "./gateway";
export {
  attachSession,
  closePaymentOfSession,
  closePayments,
  findOpenPayment,
  openPayment,
  recordFailure,
} from "./open-payment";
export { paymentGateway } from "./payment-gateway";
export { findAttempt, findRefund, lastFailure } from "./queries";
export { applyCapture, getPayment, markCaptured, recordCapture } from "./record-capture";
export { type RefundReason, requestRefund } from "./request-refund";
export { recordRefundChange, settleRefund } from "./settle-refund";
export { fromStripeAmount } from "./stripe-amount";
export { isProcessed, markProcessed } from "./webhook-events";
