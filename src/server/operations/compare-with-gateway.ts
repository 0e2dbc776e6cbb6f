import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "@/db/client";
import { captures, refunds } from "@/db/schema";
import { fromStripeAmount } from "@/server/payments";

/** What of the gateway's ledger the shop's books are held against; amounts as Stripe counts them. */
const ledgerSchema = z.object({
  payment_intents: z.array(
    z.object({ id: z.string(), status: z.string(), amount_received: z.int(), currency: z.string() }),
  ),
  refunds: z.array(
    z.object({
      ...{ id: z.string(), payment_intent: z.string(), status: z.string() },
      ...{ amount: z.int(), currency: z.string() },
    }),
  ),
});

/** Money that one side knows otherwise than the other, or not at all (null). Amounts as "4470 EUR". */
export interface LedgerDifference {
  readonly kind: "capture" | "refund";
  /** The gateway's id. */
  readonly providerId: string;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/**
 * Compares our captures and settled refunds with the gateway's ledger, both ways (rule M5); returns the
 * differences. A refund that is still to settle, or failed, is on neither side. Throws ZodError when `ledger` is none.
 */
export async function compareWithGateway(db: Queryable, ledger: unknown): Promise<LedgerDifference[]> {
  const theirs = ledgerSchema.parse(ledger);
  const ourCaptures = await db.select().from(captures);
  const ourRefunds = await db
    .select({
      ...{ id: refunds.providerId, amountMinor: refunds.amountMinor, currency: refunds.currency },
      capture: captures.providerId,
    })
    .from(refunds)
    .innerJoin(captures, eq(captures.id, refunds.captureId))
    .where(eq(refunds.status, "succeeded"));
  return [
    ...differences(
      "capture",
      ourCaptures.map(({ providerId, amountMinor, currency }) => [providerId, `${amountMinor} ${currency}`]),
      theirs.payment_intents
        .filter(({ status }) => status === "succeeded")
        .map(({ id, amount_received, currency }) => [id, inOurUnits(amount_received, currency)]),
    ),
    ...differences(
      "refund",
      ourRefunds.map(({ id, amountMinor, currency, capture }) => [
        id ?? "",
        `${amountMinor} ${currency} of ${capture}`,
      ]),
      theirs.refunds
        .filter(({ status }) => status === "succeeded")
        .map((refund) => [
          refund.id,
          `${inOurUnits(refund.amount, refund.currency)} of ${refund.payment_intent}`,
        ]),
    ),
  ];
}

function differences(
  kind: LedgerDifference["kind"],
  ours: readonly (readonly [string, string])[],
  theirs: readonly (readonly [string, string])[],
): LedgerDifference[] {
  const [left, right] = [new Map(ours), new Map(theirs)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((providerId) => ({
      ...{ kind, providerId, ours: left.get(providerId) ?? null, theirs: right.get(providerId) ?? null },
    }))
    .filter((entry) => entry.ours !== entry.theirs);
}

function inOurUnits(amount: number, currency: string): string {
  const money = fromStripeAmount(amount, currency);
  return `${money.amountMinor} ${money.currency}`;
}
