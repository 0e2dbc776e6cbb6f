import { expect, test } from "vitest";
import { boundedWork } from "./bounded-work";

function held() {
  const releases: (() => void)[] = [];
  const begun: number[] = [];
  const work = (name: number) => () => {
    begun.push(name);
    return new Promise<number>((resolve) => releases.push(() => resolve(name)));
  };
  return { releases, begun, work };
}

const refuse = () => new Error("full");
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("no more run at once than may, the others in their order, and none beyond those that may wait", async () => {
  const run = boundedWork(2, 2, refuse);
  const { releases, begun, work } = held();
  const ended = [1, 2, 3, 4].map((name) => run(work(name)));
  await expect(run(work(5))).rejects.toThrow("full");
  expect(begun).toEqual([1, 2]);
  releases[1]?.();
  await ended[1];
  await settle();
  expect(begun).toEqual([1, 2, 3]);
  releases[0]?.();
  releases[2]?.();
  await settle();
  releases[3]?.();
  expect(await Promise.all(ended)).toEqual([1, 2, 3, 4]);
});

test("work that fails leaves its place to the next", async () => {
  const run = boundedWork(1, 1, refuse);
  const failing = run(() => Promise.reject(new Error("wrong")));
  const next = run(async () => "done");
  await expect(failing).rejects.toThrow("wrong");
  expect(await next).toBe("done");
  expect(await run(async () => "again")).toBe("again");
});
