"use server";

import { redirect } from "next/navigation";
import type { AddressFormState } from "@/app/_components/account/address-form";
import { detailsErrors, isCountryChange } from "@/app/_components/checkout/details-errors";
import { postedDetails } from "@/app/_components/checkout/details-state";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import type { FormState } from "@/app/_components/checkout/form-state";
import { getApi } from "@/app/_trpc/server";
import { addressSchema } from "@/shared/address";
import type { CustomerAddressId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Writes an address down, or with an id changes one. Refused, it gives back all that was typed. */
export async function saveAddress(
  boundLocale: Locale,
  addressId: CustomerAddressId | null,
  _: AddressFormState,
  form: FormData,
): Promise<AddressFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedDetails(form);
  const isDefault = form.get("isDefault") === "on";
  const typed = { values, isDefault, errors: {}, failure: null };
  if (isCountryChange(form, values.country)) return typed;
  const { email: _email, ...given } = values;
  const parsed = addressSchema.safeParse(given);
  if (!parsed.success) return { ...typed, errors: detailsErrors(values, parsed.error.issues, locale) };
  const { identity } = await getApi();
  const entry = { address: parsed.data, isDefault };
  try {
    if (addressId) await identity.changeAddress({ ...entry, addressId });
    else await identity.addAddress(entry);
  } catch (error) {
    return { ...typed, failure: await failureOf(error, locale) };
  }
  redirect(routes.accountAddresses(locale, "addressSaved"));
}

/** Takes an address out of the book. */
export async function removeAddress(boundLocale: Locale, addressId: CustomerAddressId): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const { identity } = await getApi();
  try {
    await identity.removeAddress({ addressId });
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(routes.accountAddresses(locale, "addressRemoved"));
}

/** Lets checkout begin with this address. */
export async function chooseDefault(boundLocale: Locale, addressId: CustomerAddressId): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const { identity } = await getApi();
  try {
    await identity.chooseDefaultAddress({ addressId });
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(routes.accountAddresses(locale, "defaultChosen"));
}
