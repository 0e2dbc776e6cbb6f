import { expect, test } from "vitest";
import { adviceWithoutDatabase, chooseSources, mayTryNext } from "./choose.mjs";

const nothing = {
  isGiven: false,
  isRunning: false,
  hasKept: false,
  hasKeptContainer: false,
  hasInstalled: false,
  hasDocker: false,
  hasDebian: false,
  isRoot: false,
};
const everything = Object.fromEntries(Object.keys(nothing).map((name) => [name, true]));

test("a given address is used whatever else there is", () => {
  expect(chooseSources({ ...nothing, ...everything })).toEqual(["given"]);
});

test("a running instance of the clone is taken over", () => {
  expect(chooseSources({ ...nothing, ...everything, isGiven: false })).toEqual(["running"]);
});

test("the sources are tried from the nearest to the farthest", () => {
  const found = { ...nothing, ...everything, isGiven: false, isRunning: false, hasKeptContainer: false };
  expect(chooseSources(found)).toEqual(["kept", "installed", "docker", "unpacked", "apt"]);
});

test("data that lies with Docker is looked for nowhere else", () => {
  expect(chooseSources({ ...nothing, ...everything, isGiven: false, isRunning: false })).toEqual(["docker"]);
});

test("apt-get install is for root only", () => {
  expect(chooseSources({ ...nothing, hasDebian: true })).toEqual(["unpacked"]);
  expect(chooseSources({ ...nothing, hasDebian: true, isRoot: true })).toEqual(["unpacked", "apt"]);
});

test("where nothing is left, the advice names each system and what was tried", () => {
  expect(chooseSources(nothing)).toEqual([]);
  const advice = adviceWithoutDatabase(["Docker is installed, but its engine doesn't run."]).join("\n");
  for (const word of ["Debian", "macOS", "Docker", "DATABASE_URL", "engine doesn't run"]) {
    expect(advice).toContain(word);
  }
});

test("a full disk and data that another program made end the search", () => {
  expect(mayTryNext("installed", true, true)).toBe(false);
  expect(mayTryNext("unpacked", false, true)).toBe(false);
  expect(mayTryNext("kept", true, false)).toBe(false);
});

test("the system is touched only when Debian's packages can't be unpacked, not when the server doesn't run", () => {
  expect(mayTryNext("unpacked", false, false)).toBe(true);
  expect(mayTryNext("unpacked", true, false)).toBe(false);
  expect(mayTryNext("installed", true, false)).toBe(true);
  expect(mayTryNext("docker", false, false)).toBe(true);
});
