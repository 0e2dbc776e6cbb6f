/** The times of a schedule, as sets of minutes, hours and so on. */
export interface Schedule {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Days of the month and of the week are both named: either will do (as cron has always had it). */
  readonly isEitherDay: boolean;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;
/** The 29th of February comes once in eight years at worst. */
const horizonMs = 9 * 366 * dayMs;

/** Reads five fields of numbers, lists, ranges and steps, in UTC. Throws for anything else. */
export function parseCron(text: string): Schedule {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 5) throw unknownCron(text);
  const [minutes = "", hours = "", days = "", months = "", weekdays = ""] = fields;
  const weekdaySet = parseField(weekdays, 0, 7, text);
  return {
    minutes: parseField(minutes, 0, 59, text),
    hours: parseField(hours, 0, 23, text),
    days: parseField(days, 1, 31, text),
    months: parseField(months, 1, 12, text),
    // Sunday is 0 and 7.
    weekdays: new Set([...weekdaySet].map((day) => day % 7)),
    isEitherDay: !days.startsWith("*") && !weekdays.startsWith("*"),
  };
}

/** The first time of the schedule after `after`. Throws when there is none: the 30th of February. */
export function nextTime(schedule: Schedule, after: Date): Date {
  let time = (Math.floor(after.getTime() / minuteMs) + 1) * minuteMs;
  const end = time + horizonMs;
  while (time < end) {
    const at = new Date(time);
    if (!isDay(schedule, at)) time = (Math.floor(time / dayMs) + 1) * dayMs;
    else if (!schedule.hours.has(at.getUTCHours())) time = (Math.floor(time / hourMs) + 1) * hourMs;
    else if (!schedule.minutes.has(at.getUTCMinutes())) time += minuteMs;
    else return at;
  }
  throw new Error("The schedule has no time that ever comes");
}

function isDay({ months, days, weekdays, isEitherDay }: Schedule, at: Date): boolean {
  if (!months.has(at.getUTCMonth() + 1)) return false;
  const isDate = days.has(at.getUTCDate());
  const isWeekday = weekdays.has(at.getUTCDay());
  return isEitherDay ? isDate || isWeekday : isDate && isWeekday;
}

function parseField(field: string, min: number, max: number, text: string): Set<number> {
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) throw unknownCron(text);
    const [, from, to, step] = match;
    const first = from === undefined ? min : Number(from);
    // "5/15" begins at 5 and goes on to the end.
    const last = to === undefined ? (from === undefined || step !== undefined ? max : first) : Number(to);
    const by = step === undefined ? 1 : Number(step);
    if (first < min || last > max || first > last || by < 1) throw unknownCron(text);
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return values;
}

function unknownCron(text: string): Error {
  return new Error(
    `The embedded executor doesn't know the schedule "${text}": five fields of numbers, in UTC`,
  );
}
