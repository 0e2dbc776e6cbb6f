import { isDeepStrictEqual } from "node:util";
import type { CheckoutDetails } from "@/server/checkout/schemas";
import type { ProfileView, SavedAddress } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { postalLines } from "@/shared/postal-lines";
import { type DetailsState, openDetails } from "./details-state";

/** An address of one's book, as it can be chosen at checkout. */
export interface AddressOption {
  readonly id: string;
  readonly lines: readonly string[];
}

export function addressOptions(book: readonly SavedAddress[], locale: Locale): AddressOption[] {
  return book.map(({ id, address }) => ({ id, lines: postalLines(address, locale) }));
}

/** Which address of the book was chosen; empty for one that is typed. */
export function postedAddressId(form: FormData): string {
  const id = form.get("addressId");
  return typeof id === "string" ? id : "";
}

/**
 * The form as it opens for somebody with an account: what was saved with the cart before, or the account's e-mail and
 * name with the default address.
 */
export function openOwnDetails(
  saved: CheckoutDetails | null,
  country: string,
  { profile, book }: { profile: ProfileView; book: readonly SavedAddress[] },
): DetailsState {
  const opened = openDetails(saved, country);
  if (saved) {
    const same = book.find(({ address }) => isDeepStrictEqual(address, saved.address));
    return { ...opened, addressId: same?.id ?? "" };
  }
  const { email, name, phone } = profile;
  const values = { ...opened.values, email, name: name ?? "", phone: phone ?? "" };
  return { ...opened, values, addressId: book.find(({ isDefault }) => isDefault)?.id ?? "" };
}
