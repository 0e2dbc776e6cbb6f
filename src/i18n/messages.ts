import type { Locale } from "@/shared/locales";
// biome-ignore lint/style/noRestrictedImports: the messages stand outside of src.
import en from "../../messages/en.json" with { type: "json" };
// biome-ignore lint/style/noRestrictedImports: the messages stand outside of src.
import zh from "../../messages/zh.json" with { type: "json" };

// "with": where no bundler reads this, Node asks for it.

/** Every word of the interface in each language; English gives the shape. */
export const messages: Record<Locale, Messages> = { en, zh };

export type Messages = typeof en;
