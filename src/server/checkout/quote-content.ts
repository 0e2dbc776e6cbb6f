import { createHash } from "node:crypto";
import type { Image } from "@/server/catalog/schemas";
import type { ShippingMethodId, VariantId } from "@/shared/ids";
import type { Money } from "@/shared/money";
import type { AppliedRate, TaxedPart, Totals } from "./compute-totals";
import type { CheckoutDetails } from "./schemas";

export interface QuotedLine extends TaxedPart {
  readonly variantId: VariantId;
  readonly sku: string;
  readonly title: string;
  readonly optionsLabel: string;
  readonly image: Image | null;
  readonly imageHash: string | null;
  readonly quantity: number;
  readonly unitPrice: Money;
}

export interface QuotedShipping extends TaxedPart {
  readonly methodId: ShippingMethodId;
  readonly title: string;
  readonly minDays: number;
  readonly maxDays: number;
}

/** All that a shopper confirms, as it is kept with the quote and copied into the order. */
export interface QuoteContent extends Pick<Totals, "subtotal" | "discount" | "tax" | "total" | "taxes"> {
  readonly lines: readonly QuotedLine[];
  readonly shipping: QuotedShipping;
  readonly details: CheckoutDetails;
  readonly pricesIncludeTax: boolean;
  readonly termsVersion: string;
}

/** Names a quote by everything that is confirmed. Words are left out: another language is the same offer. */
export function hashQuote(content: QuoteContent): string {
  const part = ({ net, tax, gross, discount, rate }: TaxedPart) =>
    [net, tax, gross, discount].map(amount).concat(rateOf(rate));
  const { email, address } = content.details;
  const confirmed = [
    content.lines.map((line) => [line.variantId, line.quantity, amount(line.unitPrice), ...part(line)]),
    [content.shipping.methodId, ...part(content.shipping)],
    [amount(content.subtotal), amount(content.discount), amount(content.tax), amount(content.total)],
    [content.pricesIncludeTax, content.termsVersion, email],
    Object.entries(address).sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return createHash("sha256").update(JSON.stringify(confirmed)).digest("hex");
}

function amount({ amountMinor, currency }: Money): string {
  return `${amountMinor} ${currency}`;
}

function rateOf({ name, ratePpm }: AppliedRate): string {
  return `${name} ${ratePpm}`;
}
