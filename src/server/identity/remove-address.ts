import { customerAddresses } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { CustomerAddressId } from "@/shared/ids";
import {
  addressNotFound,
  holdBook,
  isOwnAddress,
  listAddresses,
  recordAddressDeed,
  setDefault,
} from "./address-book";
import type { Origin } from "./origin";
import type { Viewer } from "./sessions";

/**
 * Takes an address out of one's own book; the oldest that is left becomes the default one in place of it. Throws
 * ADDRESS_NOT_FOUND.
 */
export async function removeAddress(
  ctx: Context,
  origin: Origin,
  { userId }: Viewer,
  addressId: CustomerAddressId,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await holdBook(tx, userId);
    const [removed] = await tx.delete(customerAddresses).where(isOwnAddress(userId, addressId));
    if (removed.affectedRows !== 1) throw addressNotFound(addressId);
    await recordAddressDeed(tx, ctx, origin, userId, "address.removed", addressId);
    const rest = await listAddresses(tx, userId);
    if (!rest.some(({ isDefault }) => isDefault))
      await setDefault(tx, ctx, origin, userId, rest[0]?.id ?? null);
  });
}
