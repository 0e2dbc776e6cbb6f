import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

/**
 * Reads a port from a setting.
 * @param {string | undefined} text
 * @param {string} name the variable that it comes from, for the message
 * @param {number} fallback
 */
export function parsePort(text, name, fallback) {
  if (text === undefined || text.trim() === "") return fallback;
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  if (!(port >= 1 && port <= 65_535))
    throw new Refusal(`${name} must be a port from 1 to 65535, not "${text}".`);
  return port;
}

/**
 * Whether nobody listens on a port, on every address and on the loopback ones: a listener on one of these is
 * not always seen from another.
 * @param {number} port
 */
export async function isPortFree(port) {
  for (const host of ["127.0.0.1", "::1", "::", "0.0.0.0"]) {
    if ((await tryToListen(port, host)) === "taken") return false;
  }
  return true;
}

/**
 * Waits for a port that a process which has just been killed may hold a moment longer: it is gone before the
 * last of its threads has let go of its sockets.
 * @param {number} port
 * @param {number} patienceMs
 */
export async function isPortFreeWithin(port, patienceMs) {
  const limit = Date.now() + patienceMs;
  while (!(await isPortFree(port))) {
    if (Date.now() >= limit) return false;
    await delay(50);
  }
  return true;
}

/**
 * Refuses a port that is taken, or that this user may not listen on.
 * @param {number} port
 * @param {string} name the variable that changes it
 * @param {string} purpose who wants to listen there
 * @param {number} [patienceMs]
 */
export async function requireFreePort(port, name, purpose, patienceMs = 0) {
  if ((await tryToListen(port, "0.0.0.0")) === "forbidden") {
    throw new Refusal(
      `Port ${port} for ${purpose} needs more rights than this user has: set ${name} to 1024 or above.`,
    );
  }
  if (await isPortFreeWithin(port, patienceMs)) return;
  throw new Refusal(
    `Port ${port} for ${purpose} is in use by another program: end that one, or set ${name} to a free port.`,
  );
}

/**
 * A free port, below the range from which systems take the ports of outgoing connections.
 * @param {number} from
 * @param {number} to
 * @param {() => number} [random]
 */
export async function findFreePort(from, to, random = Math.random) {
  const count = to - from + 1;
  const first = Math.floor(random() * count);
  for (let step = 0; step < count; step += 1) {
    const port = from + ((first + step) % count);
    if (await isPortFree(port)) return port;
  }
  throw new Refusal(`No port between ${from} and ${to} is free.`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<"free" | "taken" | "forbidden">}
 */
function tryToListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      // A machine without IPv6 has no such address to be taken.
      done(code === "EADDRINUSE" ? "taken" : code === "EACCES" ? "forbidden" : "free");
    });
    server.listen({ port, host, exclusive: true, ipv6Only: host.includes(":") }, () => {
      server.close(() => done("free"));
    });
  });
}
