import { patienceMs } from "./poll-pace";

const fastSeconds = 3;
const slowSeconds = 15;

/** Has a browser without JavaScript ask again; the address carries how long it has waited. */
export function WaitRefresh({ path, waitedSeconds }: { path: string; waitedSeconds: number }) {
  const pause = hasWaitedLong(waitedSeconds) ? slowSeconds : fastSeconds;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${pause};url=${path}?waited=${waitedSeconds + pause}`} />
    </noscript>
  );
}

export function hasWaitedLong(waitedSeconds: number): boolean {
  return waitedSeconds * 1_000 >= patienceMs;
}

/** The number of seconds in `?waited=`, 0 for anything else. */
export function waitedSecondsIn(value: string | string[] | undefined): number {
  const seconds = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return Math.min(seconds, 86_400);
}
