export { paymentEvents, sessionCloseRequest } from "./events";
export type {
  GatewayCapture,
  GatewayEvent,
  GatewayRefund,
  LedgerCapture,
  LedgerPeriod,
} from "./gateway";
export {
  attachSession,
  closePaymentOfSession,
  closePayments,
  findOpenPayment,
  openPayment,
  recordFailure,
} from "./open-payment";
export { paymentGateway } from "./payment-gateway";
export { lastFailure } from "./queries";
export { applyCapture, getPayment, markCaptured, recordCapture } from "./record-capture";
export { recordRefundChange } from "./record-refund-change";
export { type RefundReason, requestRefund } from "./request-refund";
export { settleRefund } from "./settle-refund";
export { fromStripeAmount } from "./stripe-amount";
export { isProcessed, markProcessed } from "./webhook-events";
