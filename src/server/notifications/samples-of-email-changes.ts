import type { Locale } from "@/shared/locales";
import { letter } from "./samples";

const secret = `sample-${"A".repeat(36)}`;

export const emailChange = (locale: Locale) => ({ ...letter(locale), secret });

export const emailChanged = (locale: Locale) => ({ ...letter(locale), secret });

export const emailChangeUndone = (locale: Locale) => ({
  ...{ ...letter(locale), undoneAt: new Date("2026-11-24T09:14:05Z") },
});
