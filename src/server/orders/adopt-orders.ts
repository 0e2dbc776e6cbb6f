import { and, eq, isNull } from "drizzle-orm";
import { orders } from "@/db/schema";
import { retried } from "@/db/transaction";
import { verifiedEmailOf } from "@/server/identity";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";

/**
 * Puts the orders that were placed by guests with an account's e-mail into the account: only when the address is proven
 * to be its owner's, and never those of an account that was deleted. Returns how many; doing it again finds none.
 */
export async function adoptOrders({ db }: Context, userId: UserId): Promise<number> {
  const isTheirs = and(
    eq(orders.emailNormalised, verifiedEmailOf(userId)),
    ...[isNull(orders.userId), isNull(orders.blankAfter)],
  );
  const [adopted] = await retried(async () => db.update(orders).set({ userId }).where(isTheirs));
  return adopted.affectedRows;
}
