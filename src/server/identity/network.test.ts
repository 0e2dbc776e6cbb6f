import { expect, test } from "vitest";
import { networkOf, truncatedAddress } from "./network";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s is limited as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("an address that nobody knows is one for all", () => {
  expect(networkOf(null)).toBe("unknown");
});

test.each([
  ["192.0.2.7", "192.0.2.0/24"],
  ["::ffff:192.0.2.7", "192.0.2.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
  ["nonsense", null],
])("%s is kept as %s", (address, kept) => {
  expect(truncatedAddress(address)).toBe(kept);
});
