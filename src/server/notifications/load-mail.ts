import { findEmailChange, findEmailUndo, mintSecret, type UserTokenId } from "@/server/identity";
import { findParcel, findReturn, getOrderForMail, type OrderForMail } from "@/server/orders";
import { findAttempt, findSettledRefund } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import type { Env } from "@/server/platform/env";
import type { Id, OrderId, PaymentId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { mails, type WrittenMail } from "./definitions";
import type { MailKind } from "./schemas";

/** A mail that is ready to go. */
export interface LoadedMail {
  readonly to: string;
  readonly write: () => Promise<WrittenMail>;
}

/**
 * Where each mail's content comes from, by the id of what it is about, as things stand now. Null where there is
 * nothing to say (any more). Throws ORDER_NOT_FOUND.
 */
type Load = (ctx: Context, subjectId: string) => Promise<LoadedMail | null>;

export const loaders = {
  "order-placed": async (ctx, orderId) => {
    const order = await getOrderForMail(ctx, orderId as OrderId);
    const payUntil = order.can.pay ? order.deadline : null;
    return ready(order, () => mails["order-placed"].write({ ...letter(ctx, order), order, payUntil }));
  },
  "payment-received": async (ctx, orderId) => {
    const order = await getOrderForMail(ctx, orderId as OrderId);
    const { paidAt } = order;
    if (!paidAt) return null;
    return ready(order, () => mails["payment-received"].write({ ...letter(ctx, order), order, paidAt }));
  },
  "payment-failed": async (ctx, paymentId) => {
    const attempt = await findAttempt(ctx.db, paymentId as PaymentId);
    if (!attempt) return null;
    const order = await getOrderForMail(ctx, attempt.orderId);
    // Paid by now, or over: the failure is nobody's concern any more.
    if (!order.can.pay) return null;
    const { total, deadline: payUntil } = order;
    const { failureCode } = attempt;
    return ready(order, () =>
      mails["payment-failed"].write({ ...letter(ctx, order), order, total, failureCode, payUntil }),
    );
  },
  "order-cancelled": async (ctx, orderId) => {
    const order = await getOrderForMail(ctx, orderId as OrderId);
    const isRefunded = order.paymentStatus !== "unpaid";
    const reason = order.closedReason;
    return ready(order, () =>
      mails["order-cancelled"].write({ ...letter(ctx, order), order, reason, isRefunded }),
    );
  },
  "order-expired": async (ctx, orderId) => {
    const order = await getOrderForMail(ctx, orderId as OrderId);
    // Revived by money that came late: another mail says so.
    if (order.status !== "expired") return null;
    const { lines: items, deadline } = order;
    return ready(order, () =>
      mails["order-expired"].write({ ...letter(ctx, order), order, items, deadline }),
    );
  },
  "order-shipped": async (ctx, shipmentId) => {
    const parcel = await findParcel(ctx, shipmentId as Id<"shipment">);
    if (!parcel) return null;
    const order = await getOrderForMail(ctx, parcel.orderId);
    const { items, carrier, trackingNumber } = parcel;
    const isPart = order.fulfilmentStatus === "partial";
    return ready(order, () =>
      mails["order-shipped"].write({
        ...{ ...letter(ctx, order), order, items: [...items] },
        ...{ carrier, trackingNumber, isPart },
      }),
    );
  },
  "payment-refunded": async (ctx, refundId) => {
    const refund = await findSettledRefund(ctx.db, refundId as Id<"refund">);
    if (!refund) return null;
    const { amount, reason, orderId } = refund;
    const order = await getOrderForMail(ctx, orderId);
    return ready(order, () =>
      mails["payment-refunded"].write({ ...letter(ctx, order), order, amount, reason }),
    );
  },
  "return-received": async (ctx, returnId) => {
    const back = await findReturn(ctx, returnId as Id<"return">);
    if (!back) return null;
    const order = await getOrderForMail(ctx, back.orderId);
    const items = [...back.items];
    return ready(order, () => mails["return-received"].write({ ...letter(ctx, order), order, items }));
  },
  "email-change": async (ctx, tokenId) => {
    const id = tokenId as UserTokenId;
    const change = await findEmailChange(ctx, id);
    if (!change) return null;
    const { to, isTaken } = change;
    const write = async () => {
      const secret = isTaken ? null : await mintSecret(ctx, id);
      return mails["email-change"].write({ ...letter(ctx, change), secret });
    };
    return { to, write };
  },
  "email-changed": async (ctx, tokenId) => {
    const id = tokenId as UserTokenId;
    const undo = await findEmailUndo(ctx, id);
    if (!undo) return null;
    const write = async () =>
      mails["email-changed"].write({ ...letter(ctx, undo), secret: (await mintSecret(ctx, id)) ?? "" });
    return { to: undo.to, write };
  },
} as const satisfies Record<MailKind, Load>;

function ready({ email }: OrderForMail, write: LoadedMail["write"]): LoadedMail {
  return { to: email, write };
}

function letter({ env }: Context, { locale }: { readonly locale: Locale }) {
  return { locale, shop: shopOf(env) };
}

function shopOf({ PUBLIC_URL, SHOP_CONTACT_EMAIL, SHOP_OPERATOR, GOMALL_DEMO }: Env) {
  return {
    publicUrl: PUBLIC_URL,
    contactEmail: SHOP_CONTACT_EMAIL ?? null,
    operator: SHOP_OPERATOR ?? null,
    isDemo: GOMALL_DEMO,
  };
}
