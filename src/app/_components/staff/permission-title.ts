import { messages } from "@/i18n/messages";
import type { Locale } from "@/shared/locales";

/** What a permission lets people do. The words' keys have no dots, which would be levels. */
export function permissionTitle(permission: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = messages[locale].staff.permissions;
  return words[permission.replace(".", "_")] ?? permission;
}
