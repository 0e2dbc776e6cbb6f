import type { Address } from "@/shared/address";
import type { Locale } from "@/shared/locales";
import { postalLines } from "@/shared/postal-lines";

/** An address as it stands on the parcel. */
export function PostalAddress({ address, locale }: { address: Address; locale: Locale }) {
  return (
    <address className="not-italic">
      {postalLines(address, locale).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      {address.phone ? <span className="mt-1 block text-muted">{address.phone}</span> : null}
    </address>
  );
}
