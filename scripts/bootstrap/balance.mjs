import { Agent, request as ask, createServer } from "node:http";

/** Said between two neighbours, and not passed on (RFC 9110, 7.6.1); the body's own framing stays as it came. */
const NEIGHBOURLY = new Set(["connection", "keep-alive", "proxy-connection", "te", "upgrade"]);

/**
 * One door for several instances of the shop on this machine: they take turns, and one that isn't there is passed
 * over. Each request is told whom it came from, as a proxy does: at the end of X-Forwarded-For.
 * @param {number[]} ports of the instances
 */
export function createBalancer(ports) {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const server = createServer((request, response) => {
    turn = (turn + 1) % ports.length;
    const inTurn = [...ports.slice(turn), ...ports.slice(0, turn)];
    forward(agent, request, response, inTurn);
  });
  server.on("close", () => agent.destroy());
  return server;
}

/**
 * @param {Agent} agent
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number[]} ports those that are still to be tried
 */
function forward(agent, request, response, [port, ...others]) {
  if (port === undefined) return refuse(response);
  const { method, url } = request;
  const onward = ask({ agent, host: "127.0.0.1", port, method, path: url, headers: onwardHeaders(request) });
  // Not a byte of the body is read before somebody takes it.
  onward.on("socket", (socket) => {
    if (socket.connecting) socket.once("connect", () => request.pipe(onward));
    else request.pipe(onward);
  });
  onward.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, passedOn(answer.rawHeaders));
    answer.pipe(response);
    answer.on("error", () => response.destroy());
  });
  onward.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === "ECONNREFUSED") return forward(agent, request, response, others);
    refuse(response);
  });
  response.on("close", () => onward.destroy());
}

/** @param {import("node:http").IncomingMessage} request */
function onwardHeaders({ headers, socket }) {
  const kept = Object.entries(headers).filter(([name]) => !NEIGHBOURLY.has(name));
  const hops = [headers["x-forwarded-for"], socket.remoteAddress].flat().filter(Boolean);
  return { ...Object.fromEntries(kept), "x-forwarded-for": hops.join(", ") };
}

/**
 * @param {string[]} rawHeaders names and values by turns: a name may come twice
 */
function passedOn(rawHeaders) {
  return rawHeaders.filter(
    (_, index) => !NEIGHBOURLY.has(rawHeaders[index - (index % 2)]?.toLowerCase() ?? ""),
  );
}

/** @param {import("node:http").ServerResponse} response */
function refuse(response) {
  if (response.headersSent) return response.destroy();
  response.writeHead(502, { "content-type": "text/plain", "retry-after": "1" });
  response.end("The shop isn't there at the moment.\n");
}
