import { randomBytes } from "node:crypto";
import type { Address } from "@/shared/address";

export interface Person {
  readonly email: string;
  readonly address: Address;
}

/** Somebody of her own, who lives where nobody else does: limits for each e-mail and address are hers alone. */
export function somebody(address: Partial<Address> = {}): Person {
  const mark = uniqueMark();
  return {
    email: `shopper-${mark}@example.com`,
    address: {
      ...{ name: "Ada Byron", line1: `Torstraße ${mark}`, city: "Berlin" },
      ...{ postalCode: "10119", country: "DE" },
      ...address,
    },
  };
}

/** Six characters that no other row has. */
export function uniqueMark(): string {
  return randomBytes(4).toString("hex");
}
