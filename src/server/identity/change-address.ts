import { customerAddresses } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import {
  addressNotFound,
  columnsOf,
  holdBook,
  isOwnAddress,
  recordAddressDeed,
  setDefault,
} from "./address-book";
import type { Origin } from "./origin";
import type { ChangeAddressInput } from "./schemas";
import type { Viewer } from "./sessions";

/** Changes an address of one's own book; orders keep theirs. Throws ADDRESS_NOT_FOUND. */
export async function changeAddress(
  ctx: Context,
  origin: Origin,
  { userId }: Viewer,
  { addressId, address, isDefault }: ChangeAddressInput,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await holdBook(tx, userId);
    const [changed] = await tx
      .update(customerAddresses)
      .set({ ...columnsOf(address), updatedAt: ctx.clock.now() })
      .where(isOwnAddress(userId, addressId));
    if (changed.affectedRows !== 1) throw addressNotFound(addressId);
    await recordAddressDeed(tx, ctx, origin, userId, "address.changed", addressId);
    if (isDefault) await setDefault(tx, ctx, origin, userId, addressId);
  });
}
