import type { Alternates } from "@/app/_components/frame/alternates";
import { publicUrl } from "@/server/platform/env";
import { defaultLocale, languageTags, locales } from "@/shared/locales";

/** A file of the sitemap in an index of such files (https://www.sitemaps.org/protocol.html). */
export function sitemapElement(path: string, updatedAt?: string): string {
  return `<sitemap><loc>${escapeXml(publicUrl(path))}</loc>${lastModified(updatedAt)}</sitemap>\n`;
}

/** A page in each of its languages, each naming all of them and the one for everybody else. */
export function urlElements(alternates: Alternates, updatedAt?: string): string {
  const links = [
    ...locales.map((locale) => [languageTags[locale], locale] as const),
    ["x-default", defaultLocale] as const,
  ]
    .map(([tag, locale]) => {
      const href = escapeXml(publicUrl(alternates[locale]));
      return `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
    })
    .join("");
  return locales
    .map(
      (locale) =>
        `<url><loc>${escapeXml(publicUrl(alternates[locale]))}</loc>${lastModified(updatedAt)}${links}</url>\n`,
    )
    .join("");
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export function sitemapIndex(elements: readonly string[]): string {
  return `${declaration}<sitemapindex ${namespace}>\n${elements.join("")}</sitemapindex>\n`;
}

export const urlSetStart = `${declaration}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
export const urlSetEnd = "</urlset>\n";

/** Search engines ask seldom; a cache in front may answer them for an hour. */
export const xmlHeaders = {
  "content-type": "application/xml; charset=utf-8",
  "cache-control": "public, max-age=300, s-maxage=3600",
} as const;

function lastModified(updatedAt: string | undefined): string {
  return updatedAt ? `<lastmod>${updatedAt}</lastmod>` : "";
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
