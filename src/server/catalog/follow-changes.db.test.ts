import { expect, test } from "vitest";
import { catalogChanges } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { useShop } from "@/testing/shop";
import { catalogFollower } from "./follow-changes";

const shop = useShop();

/** Writes a change that was made some time ago, as one that has waited for its commit. */
const announce = (subjectId: string, secondsAgo = 0) =>
  shop()
    .db.insert(catalogChanges)
    .values({ kind: "product", subjectId, changedAt: new Date(Date.now() - secondsAgo * 1_000) });

/** What a follower tells at a time that lies some seconds ahead. */
async function told(follow: ReturnType<typeof catalogFollower>, secondsAhead = 0) {
  const clock = { now: () => new Date(Date.now() + secondsAhead * 1_000) };
  const ctx: Context = { ...shop().context(), clock };
  return (await follow(ctx)).map(({ subjectId }) => subjectId);
}

test("a follower that has just begun is told nothing of what was", async () => {
  await announce("old");
  expect(await told(catalogFollower())).toEqual([]);
});

test("each change is told once", async () => {
  const follow = catalogFollower();
  await told(follow);
  await announce("first");
  expect(await told(follow)).toEqual(["first"]);
  await announce("second");
  expect([await told(follow), await told(follow)]).toEqual([["second"], []]);
});

test("a change that commits after newer ones is told, too", async () => {
  const follow = catalogFollower();
  await told(follow);
  await announce("newer");
  await told(follow);
  await announce("late", 20);
  expect(await told(follow)).toEqual(["late"]);
});

test("two followers are each told", async () => {
  const [first, second] = [catalogFollower(), catalogFollower()];
  await Promise.all([told(first), told(second)]);
  await announce("for both");
  expect([await told(first), await told(second)]).toEqual([["for both"], ["for both"]]);
});

test("what changed while a follower couldn't read for minutes is told when it can", async () => {
  const follow = catalogFollower();
  await told(follow);
  await announce("meanwhile");
  expect(await told(follow, 300)).toEqual(["meanwhile"]);
  expect(await told(follow, 301)).toEqual([]);
});
