import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { fulfilmentInvariants } from "./fulfilment-invariants";
import { messageInvariants } from "./message-invariants";
import { moneyInvariants } from "./money-invariants";
import { stateInvariants } from "./state-invariants";
import { stockInvariants } from "./stock-invariants";

/** What must never be false, as one SELECT that returns the rows that break it. */
export interface Invariant {
  /** The rule's number and what it looks at: "S2-on-hand". */
  readonly id: string;
  /** The rule in words, for whoever is woken by it. */
  readonly rule: string;
  readonly sql: string;
}

export interface BrokenInvariant extends Pick<Invariant, "id" | "rule"> {
  /** The first rows that break it. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * All of them. Each is one statement, so it sees one state of the database and may run while the shop sells. Times
 * are UTC, as the session's zone is.
 */
export const invariants: readonly Invariant[] = [
  ...stockInvariants,
  ...moneyInvariants,
  ...stateInvariants,
  ...messageInvariants,
  ...fulfilmentInvariants,
];

/** Enough to see what is wrong; the whole of it is for the person who looks. */
const shownRows = 20;

/** Asks the database about every invariant; returns the broken ones, none when all is well. */
export async function checkInvariants(db: Queryable): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  for (const invariant of invariants) {
    const rows = await findBrokenRows(db, invariant);
    if (rows.length > 0) broken.push({ id: invariant.id, rule: invariant.rule, rows });
  }
  return broken;
}

/** The first rows that break an invariant, none while it holds. */
export async function findBrokenRows(
  db: Queryable,
  invariant: Pick<Invariant, "sql">,
): Promise<Record<string, unknown>[]> {
  const [answer] = await db.execute(sql.raw(`${invariant.sql} LIMIT ${shownRows}`));
  return answer as unknown as Record<string, unknown>[]; // The driver's type can't know that it is a SELECT.
}
