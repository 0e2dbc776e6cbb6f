import type { Id, VariantId } from "@/shared/ids";
import { type Money, splitMoney, sumMoney } from "@/shared/money";
import type { FulfilmentStatus } from "./schemas";

/** What became of the pieces of one line of an order. */
export interface LinePieces {
  readonly lineId: Id<"order_line">;
  readonly position: number;
  readonly variantId: VariantId;
  readonly quantity: number;
  /** What was paid for all of them. */
  readonly gross: Money;
  /** Won't be shipped: their money goes back. */
  readonly withdrawn: number;
  readonly shipped: number;
  /** Of those, what has arrived, and when. */
  readonly deliveries: readonly { readonly quantity: number; readonly at: Date }[];
  /** On their way back, as the customer says. */
  readonly returning: number;
  readonly returned: number;
}

/** Pieces of some lines, as a write is asked for them. */
export interface SomePieces {
  readonly lineId: string;
  readonly quantity: number;
}

export interface TakenPieces {
  readonly line: LinePieces;
  readonly quantity: number;
}

const dayMs = 86_400_000;

/** Pieces that still are to be sent. */
export function toShip({ quantity, withdrawn, shipped }: LinePieces): number {
  return quantity - withdrawn - shipped;
}

/** Pieces that may be sent back: arrived within the window, and not on their way back or back already. */
export function returnable(line: LinePieces, now: Date, windowDays: number): number {
  const isFresh = ({ at }: { at: Date }) => now.getTime() < at.getTime() + windowDays * dayMs;
  const left = delivered(line) - line.returning - line.returned;
  return Math.max(0, Math.min(pieces(line.deliveries.filter(isFresh)), left));
}

/**
 * What goes back for the next `quantity` pieces of a line, after those that went back before: the line's amount is
 * split over its pieces once, so that all of them together are exactly what was paid.
 */
function worthOf({ gross, quantity, withdrawn, returned }: LinePieces, asked: number): Money {
  const shares = splitMoney(
    gross,
    Array.from({ length: quantity }, () => 1),
  );
  const before = withdrawn + returned;
  return sumMoney(shares.slice(before, before + asked), gross.currency);
}

/** The same for pieces of several lines. */
export function worthOfAll(taken: readonly TakenPieces[], currency: string): Money {
  return sumMoney(
    taken.map(({ line, quantity }) => worthOf(line, quantity)),
    currency,
  );
}

/** Where the parcels of an order stand, summed over its lines. */
export function fulfilmentOf(lines: readonly LinePieces[]): FulfilmentStatus {
  const shipped = sum(lines, (line) => line.shipped);
  if (shipped === 0) return "unfulfilled";
  if (sum(lines, toShip) > 0) return "partial";
  if (sum(lines, (line) => line.returned) === shipped) return "returned";
  return sum(lines, delivered) === shipped ? "delivered" : "fulfilled";
}

/**
 * The lines that are asked for, with the pieces of each; a line that is asked for twice counts once, with all.
 * Null when one isn't there or has fewer than asked, as `available` counts.
 */
export function takePieces(
  lines: readonly LinePieces[],
  asked: readonly SomePieces[],
  available: (line: LinePieces) => number,
): TakenPieces[] | null {
  const taken = [...Map.groupBy(asked, ({ lineId }) => lineId)].map(([lineId, parts]) => ({
    line: lines.find((line) => line.lineId === lineId),
    quantity: pieces(parts),
  }));
  const there = taken.flatMap(({ line, quantity }) =>
    line && quantity > 0 && quantity <= available(line) ? [{ line, quantity }] : [],
  );
  if (there.length < taken.length) return null;
  return there.toSorted((a, b) => a.line.position - b.line.position);
}

/** Whether that is every piece of an order of which nothing has been sent. */
export function isWhole(
  lines: readonly LinePieces[],
  taken: readonly { readonly quantity: number }[],
): boolean {
  return sum(lines, (line) => line.shipped) === 0 && sum(lines, toShip) === pieces(taken);
}

function delivered({ deliveries }: LinePieces): number {
  return pieces(deliveries);
}

function pieces(parts: readonly { readonly quantity: number }[]): number {
  return sum(parts, ({ quantity }) => quantity);
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
