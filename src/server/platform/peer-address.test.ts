import { channel } from "node:diagnostics_channel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originOf, trustPeerAddress } from "./peer-address";

const peer = "203.0.113.9";

describe("the address that a request comes from", () => {
  test.each([
    ["no proxy: the connection's own", 0, [], peer],
    ["no proxy, whatever the client claims", 0, ["198.51.100.1", "127.0.0.1"], peer],
    ["one proxy: what it appended", 1, ["192.0.2.1"], "192.0.2.1"],
    ["one proxy, not what the client put before", 1, ["6.6.6.6", "192.0.2.1"], "192.0.2.1"],
    ["two proxies: what the outer one saw", 2, ["6.6.6.6", "192.0.2.1", "10.0.0.1"], "192.0.2.1"],
    ["fewer hops than proxies: the furthest", 3, ["192.0.2.1"], "192.0.2.1"],
    ["a proxy that appended nothing: the connection's own", 1, ["", "  "], peer],
    ["blanks around it", 1, [" 192.0.2.1 "], "192.0.2.1"],
  ])("with %s", (_, proxies, hops, expected) => {
    expect(originOf(hops, peer, proxies)).toBe(expected);
  });

  test("never depends on what a client claims before the hops that are trusted", () => {
    const hops = fc.array(fc.ipV4(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.string()), hops, (claims, trusted) => {
        const [seen] = trusted;
        expect(originOf([...claims, ...trusted], peer, trusted.length)).toBe(seen);
      }),
    );
  });
});

test("the header says what the server saw before anybody reads it", () => {
  trustPeerAddress(1);
  const headers: Record<string, string | string[]> = { "x-forwarded-for": ["6.6.6.6", "192.0.2.1"] };
  channel("http.server.request.start").publish({ request: { headers, socket: { remoteAddress: peer } } });
  expect(headers).toEqual({ "x-forwarded-for": "192.0.2.1" });
});
