import { randomBytes } from "node:crypto";
import type { Address, CountryCode } from "@/shared/address";

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

/** Where somebody may live in each country that the shop delivers to. */
export const addressIn: Record<CountryCode, Partial<Address>> = {
  US: { country: "US", line1: "1 Market Street", city: "San Francisco", region: "CA", postalCode: "94103" },
  DE: { country: "DE" },
  GB: { country: "GB", line1: "10 Downing Street", city: "London", postalCode: "SW1A 2AA" },
  CN: { country: "CN", line1: "南京西路 1 号", city: "静安区", region: "SH", postalCode: "200040" },
  JP: { country: "JP", line1: "千代田 1-1", city: "千代田区", region: "13", postalCode: "100-0001" },
};

/** Eight characters that no other row has. */
export function uniqueMark(): string {
  return randomBytes(4).toString("hex");
}
