import { expect, test } from "vitest";
import type { Address } from "./address";
import { postalLines } from "./postal-lines";

const base = { name: "Ada", line1: "1 Market Street", city: "San Francisco" };

test.each<[Address, readonly string[]]>([
  [
    { ...base, region: "CA", postalCode: "94103", country: "US" },
    ["Ada", "1 Market Street", "San Francisco, CA 94103", "United States"],
  ],
  [
    { name: "Ada", company: "Werk", line1: "Weg 1", city: "Berlin", postalCode: "10115", country: "DE" },
    ["Ada", "Werk", "Weg 1", "10115 Berlin", "Germany"],
  ],
  [
    { name: "Ada", line1: "1 Mall", line2: "Flat 2", city: "London", postalCode: "SW1A 1AA", country: "GB" },
    ["Ada", "1 Mall", "Flat 2", "London", "SW1A 1AA", "United Kingdom"],
  ],
  [
    {
      name: "李雷",
      line1: "南京西路 1 号",
      city: "静安区",
      region: "SH",
      postalCode: "200040",
      country: "CN",
    },
    ["200040", "上海市 静安区", "南京西路 1 号", "李雷", "China"],
  ],
  [
    {
      name: "山田",
      line1: "丸の内 1-1",
      city: "千代田区",
      region: "13",
      postalCode: "100-0001",
      country: "JP",
    },
    ["〒100-0001", "東京都 千代田区", "丸の内 1-1", "山田", "Japan"],
  ],
])("an address is written as its country writes it: %o", (address, lines) => {
  expect(postalLines(address, "en")).toEqual(lines);
});
