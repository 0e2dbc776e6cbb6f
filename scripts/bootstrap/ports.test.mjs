import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { findFreePort, isPortFree, parsePort, requireFreePort } from "./ports.mjs";

/** @type {import("node:net").Server | undefined} */
let server;
afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));

/** @param {string} host */
async function listen(host) {
  server = createServer();
  await new Promise((done) => server?.listen(0, host, () => done(undefined)));
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

test("a port is read from text, with a fallback when it isn't set", () => {
  expect(parsePort(" 4000 ", "PORT", 3000)).toBe(4000);
  expect(parsePort(undefined, "PORT", 3000)).toBe(3000);
  expect(parsePort("", "PORT", 3000)).toBe(3000);
});

test.each(["0", "65536", "-1", "3e3", "http", "4000.5"])("%s is no port", (text) => {
  expect(() => parsePort(text, "PORT", 3000)).toThrow(`PORT must be a port from 1 to 65535, not "${text}".`);
});

test("a port that is taken on loopback is named with the variable that changes it", async () => {
  const port = await listen("127.0.0.1");
  expect(await isPortFree(port)).toBe(false);
  await expect(requireFreePort(port, "PORT", "the shop")).rejects.toThrow(
    `Port ${port} for the shop is in use by another program: end that one, or set PORT to a free port.`,
  );
});

test("a taken port is skipped in the search for a free one", async () => {
  const port = await listen("0.0.0.0");
  expect(await findFreePort(port, port + 5, () => 0)).toBeGreaterThan(port);
});

test("a port that is let go within the patience counts as free", async () => {
  const port = await listen("127.0.0.1");
  const waiting = requireFreePort(port, "PORT", "the shop", 5_000);
  server?.close();
  await expect(waiting).resolves.toBeUndefined();
});
