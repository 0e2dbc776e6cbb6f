import { listOwnCart } from "@/server/cart";
import { gatherAccount, limitFor, type Origin, recordAudit, takeTurns, type Viewer } from "@/server/identity";
import { gatherOrders } from "@/server/orders";
import type { Context } from "@/server/platform/context";

/**
 * Everything that the shop keeps about whoever is signed in and nobody else, but for what opens the account. Throws
 * TOO_MANY_ATTEMPTS: it reads a lot.
 */
export async function exportData(ctx: Context, origin: Origin, { userId }: Viewer) {
  const rule = { freeAttempts: 10, firstDelaySeconds: 60 };
  await takeTurns(ctx, [limitFor(ctx, "export", [userId], rule)]);
  const [account, cart, orders] = await Promise.all([
    gatherAccount(ctx, userId),
    listOwnCart(ctx, userId),
    gatherOrders(ctx, userId),
  ]);
  await recordAudit(ctx.db, ctx, origin, { action: "data.exported", userId });
  return { madeAt: ctx.clock.now(), ...account, cart, orders };
}
