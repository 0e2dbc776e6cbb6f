import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "@/testing/any-text";
import { addressSchema, countryCodes, countryRule } from "./address";

const berlin = {
  name: "Ada Byron",
  line1: "Torstraße 1",
  city: "Berlin",
  postalCode: "10119",
  country: "DE",
};
const complete = {
  US: { ...berlin, city: "Austin", region: "TX", postalCode: "73301", country: "US" },
  DE: berlin,
  GB: { ...berlin, city: "London", postalCode: "SW1A 1AA", country: "GB" },
  CN: {
    ...berlin,
    name: "王芳",
    line1: "南京西路 1 号",
    city: "上海",
    region: "SH",
    postalCode: "200040",
    country: "CN",
  },
  JP: {
    ...berlin,
    name: "山田花子",
    line1: "丸の内1-1",
    city: "千代田区",
    region: "13",
    postalCode: "100-0001",
    country: "JP",
  },
} as const;

/** Issue codes by field. */
function problemsOf(address: object): Record<string, string> {
  const { error } = addressSchema.safeParse(address);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

const accepts = (address: object) => addressSchema.safeParse(address).success;

describe.each(countryCodes)("an address in %s", (country) => {
  const address = complete[country];

  test("is taken as it is", () => {
    expect(addressSchema.parse(address)).toEqual(address);
  });

  test("with the code that the form shows as an example is taken", () => {
    expect(accepts({ ...address, postalCode: countryRule(country).postalCodeExample })).toBe(true);
  });

  test.each(["", "1", "ABC", "1234567890", "１２", "'--", "1\n2"])(
    "with postal code %j is refused",
    (postalCode) => {
      expect(problemsOf({ ...address, postalCode })).toHaveProperty("postalCode");
    },
  );

  test("without a name, a street, a city or a postal code names what is missing", () => {
    for (const field of ["name", "line1", "city", "postalCode"]) {
      expect(problemsOf({ ...address, [field]: "  " })).toMatchObject({ [field]: "FIELD_REQUIRED" });
    }
  });

  test("is the same after it was stored", () => {
    const stored: unknown = JSON.parse(
      JSON.stringify(addressSchema.parse({ ...address, company: "", phone: " " })),
    );
    expect(addressSchema.parse(stored)).toEqual(stored);
  });
});

describe("a region", () => {
  test.each(["US", "CN", "JP"] as const)("is needed in %s and must be one of its own", (country) => {
    const { region, ...without } = complete[country];
    expect(region).toBeDefined();
    expect(problemsOf(without)).toEqual({ region: "REGION_REQUIRED" });
    for (const wrong of ["XX", "tx", "Texas", "toString", "__proto__", "0"]) {
      expect(problemsOf({ ...without, region: wrong })).toEqual({ region: "REGION_INVALID" });
    }
  });

  test.each(["DE", "GB"] as const)("is left out in %s", (country) => {
    expect(addressSchema.parse({ ...complete[country], region: "TX" })).toEqual(complete[country]);
  });

  test("of the United States may be each state and the district, 51 in all; Japan has 47, China 31", () => {
    expect(["US", "JP", "CN"].map((country) => countryRule(country as "US").regions?.length)).toEqual([
      51, 47, 31,
    ]);
  });
});

describe("a postal code is brought to its country's spelling", () => {
  test.each([
    ["GB", "sw1a1aa", "SW1A 1AA"],
    ["GB", " m1  1ae ", "M1 1AE"],
    ["US", "733011234", "73301-1234"],
    ["US", "73301 - 1234", "73301-1234"],
    ["JP", "1000001", "100-0001"],
    ["JP", "１００－０００１", "100-0001"],
    ["DE", "１０１１９", "10119"],
    ["CN", "２０００４０", "200040"],
  ] as const)("%s: %j becomes %j", (country, postalCode, expected) => {
    expect(addressSchema.parse({ ...complete[country], postalCode }).postalCode).toBe(expected);
  });
});

describe("what a person typed is taken", () => {
  test.each(["Ｔorstraße 1", "O'Hara & Söhne", "Łódź, ul. Ćwiklińskiej 5/7", "家族 🏠", "名前　姓"])(
    "%s",
    (line1) => {
      expect(addressSchema.parse({ ...berlin, line1 })).toMatchObject({ line1 });
    },
  );

  test("without blanks around it", () => {
    expect(addressSchema.parse({ ...berlin, name: "  Ada  " })).toMatchObject({ name: "Ada" });
  });

  test.each(["+49 30 901820", "030/901820", "(415) 555-0123", "+1 (415) 555.0123", "0309018"])(
    "phone %s",
    (phone) => {
      expect(addressSchema.parse({ ...berlin, phone })).toMatchObject({ phone });
    },
  );
});

describe("an attack is refused", () => {
  const fields = ["name", "company", "line1", "line2", "city"] as const;
  const attacks = {
    "a line break": "Ada\r\nBcc: evil@example.com",
    NUL: "Ada\u0000",
    "a tab in the middle": "Ada\tByron",
    "a bell": "Ada\u0007",
    "a line separator": "Ada\u2028Byron",
    "text turned around": "Ada\u202eByron",
    "an invisible blank": "Ada\u200bByron",
    "half a character": "Ada\ud800",
  };

  test.each(Object.entries(attacks))("%s in any line", (_, text) => {
    for (const field of fields)
      expect(problemsOf({ ...berlin, [field]: text })).toEqual({ [field]: "FIELD_INVALID" });
  });

  test("a line that is too long", () => {
    const limits = { name: 100, company: 100, line1: 120, line2: 120, city: 80 };
    for (const [field, limit] of Object.entries(limits)) {
      expect(accepts({ ...berlin, [field]: "x".repeat(limit) })).toBe(true);
      expect(problemsOf({ ...berlin, [field]: "x".repeat(limit + 1) })).toEqual({
        [field]: "FIELD_TOO_LONG",
      });
    }
  });

  test.each([
    ["de"],
    ["ＤＥ"],
    ["XX"],
    [""],
    ["__proto__"],
    ["constructor"],
    [null],
    [["DE"]],
    [{ code: "DE" }],
  ])("country %j", (country) => {
    expect(problemsOf({ ...berlin, country })).toEqual({ country: "COUNTRY_UNKNOWN" });
  });

  test.each([[null], [7], [["Ada"]], [{ first: "Ada" }], [true], [undefined]])("name %j", (name) => {
    expect(problemsOf({ ...berlin, name })).toHaveProperty("name");
  });

  test("a key that nobody asked for", () => {
    for (const key of ["id", "orderId", "price", "constructor"])
      expect(accepts({ ...berlin, [key]: "x" })).toBe(false);
    expect(accepts(JSON.parse(`{"__proto__": {"country": "DE"}, "name": "Ada"}`) as object)).toBe(false);
  });

  test.each([
    "+",
    "12",
    "1".repeat(40),
    "030<script>",
    "０３０９０１８２０",
    "+49\n30901820",
    "--------",
    "(((((((",
    "+((((12",
  ])("phone %j", (phone) => {
    expect(problemsOf({ ...berlin, phone })).toEqual({ phone: "PHONE_INVALID" });
  });

  test("anything at all ends in an answer, never in an exception", () => {
    fc.assert(
      fc.property(fc.anything(), anyText, (thing, text) => {
        expect(addressSchema.safeParse(thing).success).toBe(false);
        addressSchema.safeParse({ ...berlin, line1: text, postalCode: text, country: "GB" });
      }),
    );
  });
});
