const unitMs = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;

/**
 * When a sleep ends: at an ISO date, or "1h30m" from `now`. Throws for what is neither, and for a sleep of nothing:
 * the SDK makes that of a duration that it can't read.
 */
export function wakeTime(text: string, now: Date): Date {
  const parts = /^(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  if (!parts) {
    const date = new Date(text);
    if (!/^\d{4}-/.test(text) || Number.isNaN(date.getTime()))
      throw new Error(`No time to sleep is "${text}"`);
    return date;
  }
  const ms = Object.values(unitMs).reduce(
    (sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0),
    0,
  );
  if (ms === 0) throw new Error(`No time to sleep is "${text}"`);
  return new Date(now.getTime() + ms);
}
