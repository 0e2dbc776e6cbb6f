"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/shared/locales";
import { useLocalTime } from "./local-time";
import { useTimeLeft } from "./use-time-left";

interface Props {
  token: string;
  placedAt: Date;
  expiresAt: Date;
  serverTime: Date;
  locale: Locale;
}

/** How long the order can still be paid: an arch whose light goes down, and the time by the clock below it. */
export function Deadline({ token, placedAt, expiresAt, serverTime, locale }: Props) {
  const t = useTranslations("order.deadline");
  const leftMs = useTimeLeft(token, { serverTime }, expiresAt);
  const until = useLocalTime(expiresAt, locale, "time");
  const share = Math.min(1, leftMs / Math.max(1, expiresAt.getTime() - placedAt.getTime()));
  return (
    <div className="text-center" data-testid="deadline">
      <div className="relative mx-auto w-44">
        <Arch share={share} />
        <div className="absolute inset-x-0 bottom-0">
          <p className="text-muted text-xs">{t("left")}</p>
          <p role="timer" className="font-display text-4xl tabular-nums">
            {clockText(leftMs)}
          </p>
        </div>
      </div>
      <p className="mt-2 text-muted text-sm">
        {leftMs === 0 ? (
          t("over")
        ) : (
          <time dateTime={expiresAt.toISOString()}>{t("until", { time: until })}</time>
        )}
      </p>
      <Warning minutes={Math.ceil(leftMs / 60_000)} />
    </div>
  );
}

/** Said to screen readers at a few moments, not every second. */
function Warning({ minutes }: { minutes: number }) {
  const t = useTranslations("order.deadline");
  const isDue = minutes === 5 || minutes === 2 || minutes === 1;
  return (
    <p role="status" className="sr-only">
      {isDue ? t("warning", { minutes }) : ""}
    </p>
  );
}

function Arch({ share }: { share: number }) {
  const path = "M6 94V82a82 76 0 0 1 164 0v12";
  return (
    <svg viewBox="0 0 176 98" aria-hidden="true" className="w-full">
      <path d={path} fill="none" className="stroke-line" strokeWidth="8" />
      <path
        d={path}
        fill="none"
        pathLength={100}
        strokeDasharray={`${(share * 100).toFixed(2)} 100`}
        className="stroke-accent transition-[stroke-dasharray] duration-1000 ease-linear"
        strokeWidth="8"
      />
    </svg>
  );
}

function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
