import type { Money } from "@/shared/money";
import type { QuoteContent } from "./quote-content";
import type { QuoteChange } from "./schemas";

/** What is different now from what was shown, in the order in which it matters to who pays. */
export function compareQuotes(shown: QuoteContent, now: QuoteContent): QuoteChange[] {
  const changes: QuoteChange[] = [];
  for (const before of shown.lines) {
    const after = now.lines.find(({ variantId }) => variantId === before.variantId);
    const { title } = before;
    if (!after) {
      changes.push({ kind: "quantity", title, from: before.quantity, to: 0 });
      continue;
    }
    if (after.quantity !== before.quantity) {
      changes.push({ kind: "quantity", title, from: before.quantity, to: after.quantity });
    }
    if (differs(before.unitPrice, after.unitPrice)) {
      changes.push({ kind: "price", title, from: before.unitPrice, to: after.unitPrice });
    }
  }
  for (const added of now.lines.filter(({ variantId }) =>
    shown.lines.every((line) => line.variantId !== variantId),
  )) {
    changes.push({ kind: "quantity", title: added.title, from: 0, to: added.quantity });
  }
  if (
    differs(shown.shipping.gross, now.shipping.gross) ||
    shown.shipping.methodId !== now.shipping.methodId
  ) {
    changes.push({ kind: "shipping", from: shown.shipping.gross, to: now.shipping.gross });
  }
  if (differs(shown.tax, now.tax)) changes.push({ kind: "tax", from: shown.tax, to: now.tax });
  if (JSON.stringify(sorted(shown.details)) !== JSON.stringify(sorted(now.details)))
    changes.push({ kind: "address" });
  if (differs(shown.total, now.total)) changes.push({ kind: "total", from: shown.total, to: now.total });
  return changes;
}

function differs(a: Money, b: Money): boolean {
  return a.amountMinor !== b.amountMinor || a.currency !== b.currency;
}

/** Key order means nothing, and the database doesn't keep it. */
function sorted({ email, address }: QuoteContent["details"]): unknown {
  return [email, Object.entries(address).sort(([a], [b]) => (a < b ? -1 : 1))];
}
