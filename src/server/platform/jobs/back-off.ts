const seconds = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200];

/**
 * When a call that failed for the `failures`-th time is tried again: after 15 s, 30 s, 1, 2, 5, 10, 20, 40 minutes,
 * 1 hour, 2 hours, as Inngest does, or when the function itself said so (`Retry-After`: seconds or a date).
 */
export function retryTime(failures: number, now: Date, retryAfter: string | null): Date {
  const asked = retryAfter === null ? null : readRetryAfter(retryAfter, now);
  if (asked) return asked;
  const wait = seconds[Math.min(failures, seconds.length) - 1] ?? 15;
  return new Date(now.getTime() + wait * 1_000);
}

function readRetryAfter(text: string, now: Date): Date | null {
  if (/^\d+$/.test(text)) return new Date(now.getTime() + Number(text) * 1_000);
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}
