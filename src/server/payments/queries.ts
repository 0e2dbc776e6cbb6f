import { desc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { payments } from "@/db/schema";
import type { OrderId } from "@/shared/ids";

/** The gateway's code for the last declined try of the newest attempt; null when there was none. */
export async function lastFailure(db: Queryable, orderId: OrderId): Promise<string | null> {
  const [row] = await db
    .select({ failureCode: payments.failureCode })
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(desc(payments.attempt))
    .limit(1);
  return row?.failureCode ?? null;
}
