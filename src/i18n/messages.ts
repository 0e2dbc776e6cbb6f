import en from "../../messages/en.json";
import zh from "../../messages/zh.json";
import type { Locale } from "@/shared/locales";

/** Every word of the interface in each language; English gives the shape. */
export const messages: Record<Locale, Messages> = { en, zh };

export type Messages = typeof en;
