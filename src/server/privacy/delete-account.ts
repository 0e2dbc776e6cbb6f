import type { Transaction } from "@/db/client";
import { withTransaction } from "@/db/transaction";
import { releaseCart } from "@/server/cart";
import {
  type Browser,
  eraseAccount,
  requireOwnPassword,
  type Viewer,
  withPasswordAndCode,
} from "@/server/identity";
import { releaseOrders } from "@/server/orders";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { DeleteAccountInput } from "./schemas";

/**
 * Ends one's own account, shown its password, and a code where it asks for one: nobody signs in to it again, what named
 * the person is gone, and its orders are a guest's, kept for as long as bookkeeping needs them. Throws PASSWORD_WRONG,
 * SECOND_FACTOR_WRONG, STAFF_ACCOUNT (whoever has a right in the shop gives it up first), TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function deleteAccount(
  ctx: Context,
  browser: Browser,
  viewer: Viewer,
  { password, code = "" }: DeleteAccountInput,
): Promise<void> {
  const { userId, permissions, hasSecondFactor } = viewer;
  if (permissions.length > 0) throw new DomainError("STAFF_ACCOUNT", "Staff can't delete their account");
  const erase = async (tx: Transaction) => {
    await eraseAccount(tx, ctx, browser, userId);
    await releaseCart(tx, userId);
    await releaseOrders(tx, ctx, userId);
  };
  if (hasSecondFactor) return withPasswordAndCode(ctx, browser, viewer, { password, code }, erase);
  await requireOwnPassword(ctx, browser, userId, password);
  await withTransaction(ctx.db, erase);
}
