import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { isLocale, type Locale } from "@/shared/locales";

/**
 * The parameters of a page or layout, decoded, with its language checked and made known to next-intl. Every layout
 * and page begins with it; an unknown language or a malformed escape is a page that doesn't exist.
 */
export async function pageParams<Params extends { locale: string }>(
  params: Promise<Params>,
): Promise<Params & { locale: Locale }> {
  const raw = await params;
  const { locale } = raw;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return { ...decodeAll(raw), locale };
}

function decodeAll<Params extends object>(params: Params): Params {
  try {
    const decoded = Object.entries(params).map(([key, value]) => [key, decode(value)]);
    return Object.fromEntries(decoded) as Params; // The same keys with values of the same type.
  } catch {
    notFound();
  }
}

function decode(value: unknown): unknown {
  return typeof value === "string" ? decodeURIComponent(value) : value;
}
