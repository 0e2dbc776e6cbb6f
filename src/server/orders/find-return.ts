import { asc, eq } from "drizzle-orm";
import { orderLines, returnLines, returns } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Id, OrderId } from "@/shared/ids";

export interface SentBack {
  readonly orderId: OrderId;
  readonly items: readonly {
    readonly title: string;
    readonly optionsLabel: string;
    readonly quantity: number;
  }[];
}

/** What a customer sent back; null when there is no return with this id. */
export async function findReturn({ db }: Context, returnId: Id<"return">): Promise<SentBack | null> {
  const rows = await db
    .select({
      orderId: returns.orderId,
      ...{ title: orderLines.title, optionsLabel: orderLines.optionsLabel },
      quantity: returnLines.quantity,
    })
    .from(returns)
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(eq(returns.id, returnId))
    .orderBy(asc(orderLines.position));
  const [first] = rows;
  return first ? { orderId: first.orderId, items: rows.map(({ orderId: _, ...item }) => item) } : null;
}
