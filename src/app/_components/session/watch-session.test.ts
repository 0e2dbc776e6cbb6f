import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type SessionState, type SessionWatch, watchSession } from "./watch-session";

const minute = 60_000;
/** When the session ends, by the shop; null: it has. */
let endsAt: number | null;
let canStay: boolean;
let isReachable: boolean;
let calls: string[];
let watches: SessionWatch[];

beforeEach(() => {
  vi.useFakeTimers();
  [endsAt, canStay, isReachable, calls, watches] = [Date.now() + 60 * minute, true, true, [], []];
  vi.stubGlobal("fetch", async (path: string) => {
    const procedure = path.replace("/api/trpc/identity.", "");
    calls.push(procedure);
    if (!isReachable) throw new TypeError("fetch failed");
    if (endsAt !== null && endsAt <= Date.now()) endsAt = null;
    if (procedure === "staySignedIn" && endsAt === null) return new Response("{}", { status: 401 });
    if (procedure === "staySignedIn" && canStay) endsAt = Date.now() + 60 * minute;
    const json = endsAt && { endsInSeconds: Math.floor((endsAt - Date.now()) / 1_000), canStay };
    return Response.json({ result: { data: { json } } });
  });
});

afterEach(() => {
  for (const watch of watches) watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab that was just loaded, and what it tells. */
function openTab() {
  const told: SessionState[] = [];
  const watch = watchSession(Math.floor(((endsAt ?? 0) - Date.now()) / 1_000), (state) => told.push(state));
  watches.push(watch);
  return { watch, told, phases: () => told.map(({ phase }) => phase) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("nothing is asked or told until two minutes before the end", async () => {
  const { phases } = openTab();
  await pass(58 * minute - 1_000);
  expect([calls, phases()]).toEqual([[], []]);
  await pass(2_000);
  expect([calls, phases()]).toEqual([["getSessionEnd"], ["soon"]]);
});

test("says when it ends, and that it has", async () => {
  const { told } = openTab();
  const end = endsAt ?? 0;
  await pass(58 * minute + 1_000);
  expect(told).toEqual([{ phase: "soon", endsAt: expect.any(Number), canStay: true, hasFailed: false }]);
  expect(Math.abs((told[0]?.phase === "soon" ? told[0].endsAt : 0) - end)).toBeLessThan(2_000);
  await pass(3 * minute);
  expect(told.at(-1)).toEqual({ phase: "over" });
  const asked = calls.length;
  await pass(60 * minute);
  expect(calls.length).toBe(asked);
});

test("says nothing when another tab has put the end off meanwhile, and waits for the new one", async () => {
  const { phases } = openTab();
  await pass(50 * minute);
  endsAt = Date.now() + 60 * minute;
  await pass(57 * minute);
  expect(phases()).toEqual([]);
  await pass(2 * minute);
  expect(phases()).toEqual(["soon"]);
});

test("staying puts it off, and begins anew", async () => {
  const { watch, phases } = openTab();
  await pass(59 * minute);
  await watch.stay();
  expect(phases()).toEqual(["soon", "stayed"]);
  await pass(57 * minute);
  expect(phases()).toEqual(["soon", "stayed"]);
  await pass(2 * minute);
  expect(phases()).toEqual(["soon", "stayed", "soon"]);
});

test("staying in one tab takes the notice away in all", async () => {
  const [one, other] = [openTab(), openTab()];
  await pass(59 * minute);
  await one.watch.stay();
  // Messages between tabs come when they come, not by the clock of the test.
  vi.useRealTimers();
  await vi.waitFor(() => expect(other.phases()).toEqual(["soon", "stayed"]));
});

test("a session that has lasted as long as it may is told to end, and staying changes nothing", async () => {
  canStay = false;
  const { watch, told } = openTab();
  await pass(59 * minute);
  expect(told.at(-1)).toMatchObject({ phase: "soon", canStay: false });
  await watch.stay();
  expect(told.at(-1)).toMatchObject({ phase: "soon", canStay: false });
});

test("staying too late says that it is over", async () => {
  const { watch, phases } = openTab();
  await pass(59 * minute);
  endsAt = null;
  await watch.stay();
  expect(phases()).toEqual(["soon", "over"]);
});

test("signing in again elsewhere is noticed on coming back", async () => {
  const { watch, phases } = openTab();
  await pass(61 * minute);
  expect(phases()).toEqual(["soon", "over"]);
  endsAt = Date.now() + 60 * minute;
  watch.look();
  await pass(0);
  expect(phases()).toEqual(["soon", "over", "back"]);
});

test("coming back asks nothing while nothing is told", async () => {
  openTab().watch.look();
  await pass(0);
  expect(calls).toEqual([]);
});

test("a shop that can't be reached is asked again, and nothing is made up", async () => {
  const { watch, told, phases } = openTab();
  isReachable = false;
  await pass(58 * minute + 30_000);
  expect(phases()).toEqual([]);
  isReachable = true;
  await pass(15_000);
  expect(phases()).toEqual(["soon"]);
  isReachable = false;
  await watch.stay();
  expect(told.at(-1)).toMatchObject({ phase: "soon", hasFailed: true });
});

test("a session of a month is waited for", async () => {
  endsAt = Date.now() + 30 * 24 * 60 * minute;
  const { phases } = openTab();
  await pass(29 * 24 * 60 * minute);
  expect(phases()).toEqual([]);
  expect(calls.length).toBeLessThan(3);
});

test("a page that was left tells and asks no more", async () => {
  const [one, other] = [openTab(), openTab()];
  one.watch.stop();
  // The other while it asks.
  vi.advanceTimersByTime(58 * minute + 1_000);
  other.watch.stop();
  await pass(60 * minute);
  expect([calls, one.phases(), other.phases()]).toEqual([["getSessionEnd"], [], []]);
});
