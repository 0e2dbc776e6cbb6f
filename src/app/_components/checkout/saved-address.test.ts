import { expect, test } from "vitest";
import type { SavedAddress } from "@/server/identity/schemas";
import { type Address, addressSchema } from "@/shared/address";
import { newId } from "@/shared/ids";
import { openOwnDetails, postedAddressId } from "./saved-address";

const address = (line1: string): Address =>
  addressSchema.parse({ name: "Ada Byron", line1, city: "Berlin", postalCode: "10119", country: "DE" });
const saved = (line1: string, isDefault: boolean): SavedAddress => ({
  ...{ id: newId<"customer_address">(), address: address(line1), isDefault },
});
const profile = { email: "ada@example.com", name: "Ada Byron", phone: null, locale: "en" } as const;
const book = [saved("A", true), saved("B", false)];

test("checkout begins with the account's e-mail and name, and the default address", () => {
  const opened = openOwnDetails(null, "GB", { profile, book });
  expect(opened).toMatchObject({ values: { email: profile.email, name: "Ada Byron", country: "GB" } });
  expect(opened.addressId).toBe(book[0]?.id);
});

test("what was chosen or typed before stays", () => {
  const email = "other@example.com";
  const chosen = openOwnDetails({ email, address: address("B") }, "", { profile, book });
  expect(chosen).toMatchObject({ addressId: book[1]?.id, values: { email } });
  const typed = openOwnDetails({ email, address: address("C") }, "", { profile, book });
  expect(typed).toMatchObject({ addressId: "", values: { email, line1: "C" } });
});

test("without a book it is the fields that count", () => {
  expect(openOwnDetails(null, "", { profile, book: [] }).addressId).toBe("");
});

test("a choice that is missing or a file is none", () => {
  const form = new FormData();
  expect(postedAddressId(form)).toBe("");
  form.set("addressId", new File([], "a"));
  expect(postedAddressId(form)).toBe("");
});
