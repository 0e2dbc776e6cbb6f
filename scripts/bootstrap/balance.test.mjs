import { createServer, request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { createBalancer } from "./balance.mjs";

/** @type {import("node:http").Server[]} */
const servers = [];

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    }),
  );
});

/** @param {import("node:http").Server} server */
async function listen(server) {
  servers.push(server);
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/** An instance that tells who it is and what it was asked. @param {string} name */
function instance(name) {
  return createServer(async (asked, response) => {
    let body = "";
    for await (const part of asked) body += part;
    const { method, url, headers } = asked;
    response.writeHead(201, [
      ...["set-cookie", "a=1", "set-cookie", "b=2"],
      ...["content-type", "application/json", "connection", "close"],
    ]);
    response.end(JSON.stringify({ name, method, url, body, headers }));
  });
}

/** @param {number} port @param {RequestInit} [init] */
async function ask(port, init) {
  const response = await fetch(`http://127.0.0.1:${port}/path?q=1`, init);
  return { response, said: response.status === 201 ? await response.json() : await response.text() };
}

/** A port on which nobody listens. */
async function deadPort() {
  const port = await listen(createServer());
  await new Promise((done) => servers.pop()?.close(done));
  return port;
}

test("instances take turns", async () => {
  const ports = [await listen(instance("one")), await listen(instance("two"))];
  const door = await listen(createBalancer(ports));
  const names = [];
  for (let index = 0; index < 4; index += 1) names.push((await ask(door)).said.name);
  expect(names).toEqual(["two", "one", "two", "one"]);
});

test("what was asked arrives as it was asked, and what is answered as it was answered", async () => {
  const door = await listen(createBalancer([await listen(instance("one"))]));
  const { response, said } = await ask(door, { method: "POST", body: "x".repeat(200_000) });
  expect(said).toMatchObject({ method: "POST", url: "/path?q=1", headers: { "content-length": "200000" } });
  expect(said.body).toHaveLength(200_000);
  expect(said.headers.host).toBe(`127.0.0.1:${door}`);
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("the address of the client comes last in X-Forwarded-For, after what it claims itself", async () => {
  const door = await listen(createBalancer([await listen(instance("one"))]));
  const { said } = await ask(door, { headers: { "x-forwarded-for": "203.0.113.9" } });
  expect(said.headers["x-forwarded-for"]).toBe("203.0.113.9, 127.0.0.1");
});

test("an instance that isn't there is passed over, with the body of the request", async () => {
  const ports = [await listen(instance("one")), await deadPort()];
  const door = await listen(createBalancer(ports));
  for (let index = 0; index < 4; index += 1) {
    const { said } = await ask(door, { method: "POST", body: "kept" });
    expect(said).toMatchObject({ name: "one", body: "kept" });
  }
});

test("with no instance there the answer is 502", async () => {
  const door = await listen(createBalancer([await deadPort()]));
  expect((await ask(door)).response.status).toBe(502);
});

test("an instance that dies while it answers ends the answer", async () => {
  const dying = createServer((_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half", () => response.destroy());
  });
  const door = await listen(createBalancer([await listen(dying)]));
  const ended = new Promise((done, fail) => {
    request({ port: door, host: "127.0.0.1" }, (answer) => {
      answer.on("error", () => done("broken off"));
      answer.on("end", () => done("whole"));
      answer.resume();
    })
      .on("error", fail)
      .end();
  });
  expect(await ended).toBe("broken off");
});
