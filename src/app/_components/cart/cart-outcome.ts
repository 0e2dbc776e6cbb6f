import type { ActionOutcome } from "@/app/_components/ui/action-outcome";

/** A line that was taken out, as it has to be known to come back. */
export interface RemovedLine {
  readonly variantId: string;
  readonly quantity: number;
  /** Its place among the others, in milliseconds since 1970. */
  readonly addedAtMs: number;
}

/** How taking a line out, or putting it back, went. */
export interface CartOutcome extends ActionOutcome {
  /** What can be put back; null when there is nothing to undo. */
  readonly removed: RemovedLine | null;
}
