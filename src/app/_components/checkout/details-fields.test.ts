import { expect, test } from "vitest";
import { countryCodes, countryRule } from "@/shared/address";
import { addressFieldsFor, detailsFields, visibleFields } from "./details-fields";

test("a country's form asks for a region exactly where its addresses need one", () => {
  for (const code of countryCodes) {
    expect(addressFieldsFor(code).includes("region")).toBe(countryRule(code).regions !== null);
  }
});

test("without a country, and with one that nobody knows, the form still has all an address needs", () => {
  for (const country of ["", "XX", "toString"]) expect(addressFieldsFor(country)).toContain("postalCode");
});

test("every field but the region is asked for in every country, once", () => {
  for (const code of countryCodes) {
    const fields = visibleFields(code);
    expect(new Set(fields).size).toBe(fields.length);
    expect(detailsFields.filter((field) => !fields.includes(field) && field !== "region")).toEqual([]);
  }
});
