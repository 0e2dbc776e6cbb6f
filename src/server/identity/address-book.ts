import { and, asc, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { customerAddresses, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { Address } from "@/shared/address";
import type { CustomerAddressId, UserId } from "@/shared/ids";
import { type AuditAction, recordAudit } from "./audit";
import type { Origin } from "./origin";
import type { SavedAddress } from "./schemas";

/** A book is a list that a person reads; a longer one is a script's. */
export const maxAddresses = 30;

/** One's own addresses, the default one first, then as they were written down. */
export async function listAddresses(db: Queryable, userId: UserId): Promise<SavedAddress[]> {
  const rows = await db
    .select({ address: customerAddresses, defaultId: users.defaultAddressId })
    .from(customerAddresses)
    .innerJoin(users, eq(users.id, customerAddresses.userId))
    .where(eq(customerAddresses.userId, userId))
    .orderBy(asc(customerAddresses.createdAt), asc(customerAddresses.id));
  const all = rows.map(({ address: { id, ...row }, defaultId }) => {
    return { id, address: addressOf(row), isDefault: id === defaultId };
  });
  return [...all.filter(({ isDefault }) => isDefault), ...all.filter(({ isDefault }) => !isDefault)];
}

/** One of one's own. Throws ADDRESS_NOT_FOUND, also for another person's. */
export async function getAddress(
  { db }: Context,
  userId: UserId,
  addressId: CustomerAddressId,
): Promise<SavedAddress> {
  const found = (await listAddresses(db, userId)).find(({ id }) => id === addressId);
  if (!found) throw addressNotFound(addressId);
  return found;
}

type AddressRow = Omit<typeof customerAddresses.$inferSelect, "id">;

/** Checked when it was written; today's rules don't judge it before it is used. */
function addressOf({ userId: _, createdAt: __, updatedAt: ___, ...fields }: AddressRow): Address {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Address;
}

/** The columns of an address, with what it doesn't say taken away. */
export function columnsOf({ company, line2, region, phone, ...rest }: Address) {
  const optional = {
    ...{ company: company ?? null, line2: line2 ?? null },
    ...{ region: region ?? null, phone: phone ?? null },
  };
  return { ...rest, ...optional };
}

/** Holds a person's book until the transaction ends, so that tabs change it one after the other. */
export async function holdBook(tx: Transaction, userId: UserId): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
}

/** Makes an address the one that checkout begins with, or none; written down where it wasn't so already. */
export async function setDefault(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  userId: UserId,
  defaultAddressId: CustomerAddressId | null,
): Promise<void> {
  const [chosen] = await tx
    .update(users)
    .set({ defaultAddressId })
    .where(and(eq(users.id, userId), sql`NOT (${users.defaultAddressId} <=> ${defaultAddressId})`));
  if (chosen.affectedRows === 1)
    await recordAddressDeed(tx, ctx, origin, userId, "address.default_chosen", defaultAddressId);
}

/** Writes down what was done to which address of a book, and nothing of what it says. */
export async function recordAddressDeed(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  userId: UserId,
  action: Extract<AuditAction, `address.${string}`>,
  addressId: CustomerAddressId | null,
): Promise<void> {
  await recordAudit(tx, ctx, origin, { action, userId, ...(addressId && { subject: addressId }) });
}

/** The row of one's own address. */
export function isOwnAddress(userId: UserId, addressId: CustomerAddressId) {
  return and(eq(customerAddresses.userId, userId), eq(customerAddresses.id, addressId));
}

export function addressNotFound(addressId: CustomerAddressId): DomainError {
  return new DomainError("ADDRESS_NOT_FOUND", `No address ${addressId} in this book`);
}
