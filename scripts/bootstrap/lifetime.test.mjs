import { expect, test } from "vitest";
import { createLifetime } from "./lifetime.mjs";

test("what was started last is ended first, once", async () => {
  /** @type {string[]} */
  const ended = [];
  const lifetime = createLifetime();
  for (const name of ["database", "shop"]) {
    await lifetime.hold(Promise.resolve(name), async (started) => ended.push(started));
  }
  await Promise.all([lifetime.close(), lifetime.close()]);
  expect(ended).toEqual(["shop", "database"]);
});

test("what was just being started when the end came is ended too", async () => {
  const lifetime = createLifetime();
  /** @type {(value: string) => void} */
  let arrive = () => {};
  let ended = "";
  const starting = new Promise((done) => {
    arrive = done;
  });
  const held = lifetime.hold(starting, async (name) => {
    ended = String(name);
  });
  const closing = lifetime.close();
  arrive("database");
  await Promise.all([held, closing]);
  expect(ended).toBe("database");
});

test("what failed to start needs no end, and one that can't be ended doesn't keep the others", async () => {
  const lifetime = createLifetime();
  let isEnded = false;
  await lifetime.hold(Promise.resolve(), async () => {
    isEnded = true;
  });
  await expect(lifetime.hold(Promise.reject(new Error("no")), async () => {})).rejects.toThrow("no");
  await lifetime.hold(Promise.resolve(), () => Promise.reject(new Error("")));
  await lifetime.close();
  expect(isEnded).toBe(true);
});

test("what is being ended, and what waits for it, can still be killed", async () => {
  /** @type {string[]} */
  const killed = [];
  const lifetime = createLifetime();
  for (const name of ["payment sandbox", "shop"]) {
    await lifetime.hold(
      Promise.resolve(name),
      () => new Promise(() => {}),
      (started) => killed.push(started),
    );
  }
  lifetime.close();
  await Promise.resolve();
  lifetime.kill();
  expect(killed).toEqual(["payment sandbox", "shop"]);
});
