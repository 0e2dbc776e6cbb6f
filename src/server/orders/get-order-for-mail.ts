import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { OrderId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { getByToken } from "./queries";
import type { OrderView } from "./schemas";

/** An order as a mail about it needs it: all that its page shows, and in which language it is read. */
export interface OrderForMail extends OrderView {
  readonly locale: Locale;
  readonly deadline: Date;
  readonly paidAt: Date | null;
}

/** Throws ORDER_NOT_FOUND. */
export async function getOrderForMail(ctx: Context, orderId: OrderId): Promise<OrderForMail> {
  const [row] = await ctx.db
    .select({
      ...{ token: orders.token, locale: orders.locale },
      ...{ deadline: orders.expiresAt, paidAt: orders.paidAt },
    })
    .from(orders)
    .where(eq(orders.id, orderId));
  if (!row) throw new DomainError("ORDER_NOT_FOUND", `No order ${orderId}`);
  return { ...(await getByToken(ctx, row.token)), ...row };
}
