"use client";

import { useSyncExternalStore } from "react";
import { type Locale, languageTags } from "@/shared/locales";

interface Props {
  at: Date;
  locale: Locale;
  /** `time` is today's hour and minute; `moment` has the day as well. */
  look?: "time" | "moment";
}

/** A moment in the reader's own time zone; in UTC, and saying so, until their browser has told it. */
export function LocalTime({ at, locale, look = "moment" }: Props) {
  return (
    <time dateTime={at.toISOString()} className="tabular-nums">
      {useLocalTime(at, locale, look)}
    </time>
  );
}

/** The same as text, for sentences. */
export function useLocalTime(at: Date, locale: Locale, look: "time" | "moment"): string {
  const isHere = useSyncExternalStore(subscribe, inBrowser, onServer);
  const zone = isHere ? {} : ({ timeZone: "UTC", timeZoneName: "short" } as const);
  return new Intl.DateTimeFormat(languageTags[locale], { ...looks[look], ...zone }).format(at);
}

const looks = {
  time: { hour: "numeric", minute: "2-digit" },
  moment: { year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
} as const;

/** Nothing changes after hydration. */
const subscribe = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
