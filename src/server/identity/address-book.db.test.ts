import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, customerAddresses } from "@/db/schema";
import type { Caller } from "@/server/wiring/caller";
import { type Address, addressSchema } from "@/shared/address";
import { type CustomerAddressId, newId } from "@/shared/ids";
import { makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { maxAddresses } from "./address-book";

const shop = useShop();
let account: TestAccount;
let identity: Caller["identity"];

beforeEach(async () => {
  account = await makeAccount(shop().context());
  ({ identity } = (await signInAs(shop(), account)).api);
});

const address = (line1: string, more: Partial<Address> = {}): Address =>
  addressSchema.parse({
    name: "Ada Lovelace",
    line1,
    city: "Berlin",
    postalCode: "10115",
    country: "DE",
    ...more,
  });
const add = (line1: string, isDefault = false) => identity.addAddress({ address: address(line1), isDefault });
const book = async () =>
  (await identity.listAddresses()).map(({ address: { line1 }, isDefault }) => [line1, isDefault]);
const stranger = async () => (await signInAs(shop(), await makeAccount(shop().context()))).api.identity;

describe("writing an address down", () => {
  test("keeps all of it; the first is the default one", async () => {
    const whole = address("1 First St", { company: "Engines", line2: "Back", phone: "+49 30 1234567" });
    const { addressId } = await identity.addAddress({ address: whole, isDefault: false });
    expect(await identity.listAddresses()).toEqual([{ id: addressId, address: whole, isDefault: true }]);
    expect(await identity.getAddress({ addressId })).toMatchObject({ address: whole });
  });

  test("makes another the default one only when asked", async () => {
    await add("A");
    await add("B");
    await add("C", true);
    expect(await book()).toEqual([
      ["C", true],
      ["A", false],
      ["B", false],
    ]);
  });

  test("twice, and at once, writes it once", async () => {
    await add("A");
    await Promise.all([add("A"), add("B"), add("B"), add("B")]);
    expect(await book()).toEqual([
      ["A", true],
      ["B", false],
    ]);
  });

  test("ends when the book is full, also at once", async () => {
    const lines = Array.from({ length: maxAddresses + 3 }, (_, index) => `Street ${index}`);
    const { done, ADDRESS_BOOK_FULL } = await tally(lines.map((line) => add(line)));
    expect({ done, ADDRESS_BOOK_FULL }).toEqual({ done: maxAddresses, ADDRESS_BOOK_FULL: 3 });
  });

  test("is for whoever is signed in", async () => {
    const { api } = shop().guest();
    const attempt = api.identity.addAddress({ address: address("A"), isDefault: false });
    expect(await refusalOf(attempt)).toMatchObject({ code: "SIGN_IN_REQUIRED" });
  });
});

describe("changing an address", () => {
  test("takes away what it doesn't say any more", async () => {
    const before = address("A", { company: "Engines", phone: "+49 30 1234567" });
    const { addressId } = await identity.addAddress({ address: before, isDefault: false });
    const after = address("B");
    await identity.changeAddress({ addressId, address: after, isDefault: false });
    await identity.changeAddress({ addressId, address: after, isDefault: false });
    expect(await identity.listAddresses()).toEqual([{ id: addressId, address: after, isDefault: true }]);
  });
});

describe("taking an address out", () => {
  test("makes the oldest that is left the default one", async () => {
    const { addressId } = await add("A");
    await add("B");
    await add("C");
    await identity.removeAddress({ addressId });
    expect(await book()).toEqual([
      ["B", true],
      ["C", false],
    ]);
    expect(await outcomeOf(identity.removeAddress({ addressId }))).toBe("ADDRESS_NOT_FOUND");
  });

  test("at once with making it the default one leaves a default that is there", async () => {
    const { addressId } = await add("A");
    await add("B");
    await Promise.allSettled([
      identity.removeAddress({ addressId }),
      identity.chooseDefaultAddress({ addressId }),
    ]);
    expect(await book()).toEqual([["B", true]]);
  });
});

describe("what is done to the book is written down", () => {
  const deedsOf = async () =>
    (await shop().db.select().from(auditEvents))
      .filter(({ action }) => action.startsWith("address."))
      .map(({ action, subject }) => [action, subject]);

  test("by ids: who, which address, and which became the default one", async () => {
    const first = (await add("1 First St")).addressId;
    const second = (await add("2 Second St", true)).addressId;
    await identity.changeAddress({ addressId: first, address: address("3 Third St"), isDefault: true });
    await identity.chooseDefaultAddress({ addressId: second });
    await identity.removeAddress({ addressId: second });
    await identity.removeAddress({ addressId: first });
    expect(await deedsOf()).toEqual([
      ...[
        ["address.added", first],
        ["address.default_chosen", first],
      ],
      ...[
        ["address.added", second],
        ["address.default_chosen", second],
      ],
      ...[
        ["address.changed", first],
        ["address.default_chosen", first],
      ],
      ["address.default_chosen", second],
      ...[
        ["address.removed", second],
        ["address.default_chosen", first],
      ],
      ...[
        ["address.removed", first],
        ["address.default_chosen", null],
      ],
    ]);
    const rows = await shop().db.select().from(auditEvents);
    for (const row of rows)
      expect(row).toMatchObject({ userId: account.userId, requestId: expect.any(String) });
    for (const words of ["First St", "Third St", "Lovelace", '"10115"'])
      expect(JSON.stringify(rows)).not.toContain(words);
  });

  test("once: what was so already, or was refused, leaves no row", async () => {
    const { addressId } = await add("A");
    const before = await deedsOf();
    await add("A", true);
    await identity.chooseDefaultAddress({ addressId });
    await outcomeOf((await stranger()).removeAddress({ addressId }));
    await outcomeOf((await stranger()).changeAddress({ addressId, address: address("X"), isDefault: true }));
    expect(await deedsOf()).toEqual(before);
  });
});

describe("another person's address", () => {
  const deeds: [string, (api: Caller["identity"], addressId: CustomerAddressId) => Promise<unknown>][] = [
    ["shown", (api, addressId) => api.getAddress({ addressId })],
    ["changed", (api, addressId) => api.changeAddress({ addressId, address: address("X"), isDefault: true })],
    ["taken out", (api, addressId) => api.removeAddress({ addressId })],
    ["made the default one", (api, addressId) => api.chooseDefaultAddress({ addressId })],
  ];

  test.each(deeds)("isn't %s", async (_, deed) => {
    const { addressId } = await add("A");
    expect(await outcomeOf(deed(await stranger(), addressId))).toBe("ADDRESS_NOT_FOUND");
    expect(await outcomeOf(deed(identity, newId<"customer_address">()))).toBe("ADDRESS_NOT_FOUND");
    expect(await book()).toEqual([["A", true]]);
    expect(await shop().db.select().from(customerAddresses)).toHaveLength(1);
  });
});

describe("changing one's details", () => {
  test("keeps name, number and language, and says so without saying what", async () => {
    await identity.changeProfile({ name: "艾达", phone: "+49 30 1234567", locale: "zh" });
    expect(await identity.getProfile()).toEqual({
      ...{ email: account.email, name: "艾达", phone: "+49 30 1234567", locale: "zh" },
    });
    const events = await shop().db.select().from(auditEvents);
    expect(events.at(-1)).toMatchObject({ action: "profile.changed", userId: account.userId, details: null });
  });

  test("with nothing typed takes away what was there", async () => {
    await identity.changeProfile({ name: "Ada", phone: "+49 30 1234567", locale: "en" });
    await identity.changeProfile({ name: " ", phone: "", locale: "en" });
    expect(await identity.getProfile()).toMatchObject({ name: null, phone: null });
  });

  test("is for whoever is signed in, and refuses what is no number", async () => {
    expect(await outcomeOf(shop().guest().api.identity.changeProfile({ locale: "en" }))).toBe(
      "SIGN_IN_REQUIRED",
    );
    expect(await outcomeOf(identity.changeProfile({ phone: "call me", locale: "en" }))).not.toBe("done");
  });
});
