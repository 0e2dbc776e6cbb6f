import fc from "fast-check";
import { expect, test } from "vitest";
import { serialiseJsonLd } from "./serialise-json-ld";

const named = (name: string) => [{ "@type": "Product", name }];

test("no title can end the script element or begin another", () => {
  const titles = ["</script><script>alert(1)</script>", "<!--<script>", "</SCRIPT >", "a < b", "<![CDATA["];
  for (const title of titles) {
    expect(serialiseJsonLd(named(title))).not.toContain("<");
  }
});

test("what was said is read again, whatever it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>/!-&'\"\\u003 \n\0\u2028中🎒") }), (name) => {
      const text = serialiseJsonLd(named(name));
      return !text.includes("<") && JSON.parse(text)["@graph"][0].name === name;
    }),
  );
});
