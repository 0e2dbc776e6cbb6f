import { createHash } from "node:crypto";
import { and, eq, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { preparedInsert } from "@/db/prepared";
import { type orders, unpaidOrderCounts } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";

type SubjectKind = (typeof unpaidOrderCounts.$inferSelect)["kind"];
interface Subject {
  readonly kind: SubjectKind;
  readonly subject: string;
}

/** A value as the counts name it: two orders from one kitchen table have one, and nobody reads it back. */
export function subjectOf(...parts: readonly (string | undefined)[]): string {
  const text = parts.map((part) => (part ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim());
  return createHash("sha256").update(text.join("\n")).digest("hex");
}

type OrderSubjects = Pick<
  typeof orders.$inferSelect,
  "cartId" | "emailNormalised" | "addressSubject" | "networkSubject"
>;

/** In the order of their kinds, so that everybody locks the rows in one order. */
function subjectsOf(order: OrderSubjects): Subject[] {
  return [
    { kind: "address", subject: order.addressSubject },
    { kind: "cart", subject: subjectOf(order.cartId) },
    { kind: "email", subject: subjectOf(order.emailNormalised) },
    ...(order.networkSubject ? [{ kind: "network" as const, subject: order.networkSubject }] : []),
  ];
}

/**
 * Counts an unpaid order for its cart, e-mail, address and network. Throws TOO_MANY_UNPAID_ORDERS {kind, max}; the
 * caller's transaction must then roll back. Two at once wait for one another at the counter's row.
 */
export async function countUnpaidOrder(tx: Transaction, ctx: Context, order: OrderSubjects): Promise<void> {
  const limits: Record<SubjectKind, number> = {
    address: ctx.env.MAX_UNPAID_ORDERS_PER_ADDRESS,
    cart: ctx.env.MAX_UNPAID_ORDERS_PER_CART,
    email: ctx.env.MAX_UNPAID_ORDERS_PER_EMAIL,
    network: ctx.env.MAX_UNPAID_ORDERS_PER_NETWORK,
  };
  const subjects = subjectsOf(order);
  await countOne(
    tx,
    subjects.map((subject) => ({ ...subject, orders: 1 })),
  );
  const counts = await tx.select().from(unpaidOrderCounts).where(isOneOf(subjects));
  const over = counts.find(({ kind, orders }) => limits[kind] > 0 && orders > limits[kind]);
  if (over) {
    const max = limits[over.kind];
    throw new DomainError("TOO_MANY_UNPAID_ORDERS", `More than ${max} unpaid orders of one ${over.kind}`, {
      ...{ kind: over.kind, max },
    });
  }
}

/** Takes an order that no longer awaits payment out of the counts. */
export async function uncountUnpaidOrder(tx: Transaction, order: OrderSubjects): Promise<void> {
  const isOurs = isOneOf(subjectsOf(order));
  await tx
    .update(unpaidOrderCounts)
    .set({ orders: sql`${unpaidOrderCounts.orders} - 1` })
    .where(and(isOurs, sql`${unpaidOrderCounts.orders} > 0`));
}

const countOne = preparedInsert(unpaidOrderCounts, { orders: sql`${unpaidOrderCounts.orders} + 1` });

/** Pair by pair: MariaDB reads the whole table for a list of pairs. */
function isOneOf(subjects: readonly Subject[]) {
  const { kind, subject } = unpaidOrderCounts;
  return or(...subjects.map((one) => and(eq(kind, one.kind), eq(subject, one.subject))));
}
