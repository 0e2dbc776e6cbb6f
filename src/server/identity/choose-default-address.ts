import { customerAddresses } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { CustomerAddressId } from "@/shared/ids";
import { addressNotFound, holdBook, isOwnAddress, setDefault } from "./address-book";
import type { Origin } from "./origin";
import type { Viewer } from "./sessions";

/** Makes one of one's own addresses the one that checkout begins with. Throws ADDRESS_NOT_FOUND. */
export async function chooseDefaultAddress(
  ctx: Context,
  origin: Origin,
  { userId }: Viewer,
  addressId: CustomerAddressId,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await holdBook(tx, userId);
    const [own] = await tx
      .select({ id: customerAddresses.id })
      .from(customerAddresses)
      .where(isOwnAddress(userId, addressId));
    if (!own) throw addressNotFound(addressId);
    await setDefault(tx, ctx, origin, userId, addressId);
  });
}
