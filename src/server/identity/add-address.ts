import { isDeepStrictEqual } from "node:util";
import { customerAddresses } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CustomerAddressId } from "@/shared/ids";
import {
  columnsOf,
  holdBook,
  listAddresses,
  maxAddresses,
  recordAddressDeed,
  setDefault,
} from "./address-book";
import type { Origin } from "./origin";
import type { AddAddressInput } from "./schemas";
import type { Viewer } from "./sessions";

/**
 * Writes an address into one's own book; the first is the default one. The very same address is there once, however
 * often it is written. Throws ADDRESS_BOOK_FULL {max}.
 */
export async function addAddress(
  ctx: Context,
  origin: Origin,
  { userId }: Viewer,
  { address, isDefault }: AddAddressInput,
): Promise<{ addressId: CustomerAddressId }> {
  return withTransaction(ctx.db, async (tx) => {
    await holdBook(tx, userId);
    const book = await listAddresses(tx, userId);
    const same = book.find((saved) => isDeepStrictEqual(saved.address, address));
    if (!same && book.length >= maxAddresses)
      throw new DomainError("ADDRESS_BOOK_FULL", "The book is full", { max: maxAddresses });
    const addressId = same?.id ?? ctx.newId<"customer_address">();
    if (!same) {
      const now = ctx.clock.now();
      await tx
        .insert(customerAddresses)
        .values({ ...columnsOf(address), id: addressId, userId, createdAt: now, updatedAt: now });
      await recordAddressDeed(tx, ctx, origin, userId, "address.added", addressId);
    }
    if (isDefault || book.length === 0) await setDefault(tx, ctx, origin, userId, addressId);
    return { addressId };
  });
}
