import { readdirSync } from "node:fs";
import { locales } from "@/shared/locales";

/** How a test says of an address that axe has looked at its page. */
export const lookedAt = "looked at";

const folder = "src/app/[locale]";
/** What has no address of its own, or nothing to look at. */
const unseen: readonly string[] = [
  // Stands at the category's address.
  "(shop)/categories/[slug]/browse/page.tsx",
  // Leads on to the first page for staff.
  "admin/page.tsx",
];

const language = new RegExp(`^/(?:${locales.join("|")})(?=/|$)`);

/** The files of pages at none of whose addresses anybody has looked. */
export function pagesNotAmong(pathnames: Iterable<string>): string[] {
  const files = filesIn(folder, "page.tsx").filter((file) => !unseen.includes(file));
  if (files.length === 0) throw new Error(`No pages in ${folder}`);
  // "addresses/new" is a page of its own, although it could be an address of the book.
  const pages = files
    .map((file) => ({ file, pattern: patternOf(file) }))
    .sort((one, other) => unknownsIn(one.file) - unknownsIn(other.file));
  const seen = new Set<string | undefined>();
  for (const pathname of pathnames) {
    const path = pathname.replace(language, "") || "/";
    seen.add(pages.find(({ pattern }) => pattern.test(path))?.file);
  }
  return files.filter((file) => !seen.has(file)).sort();
}

/** The files below a folder whose paths end like this. */
export function filesIn(root: string, end: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(end));
}

/** How much of an address a page leaves open. */
function unknownsIn(file: string): number {
  return file.includes("[...") ? Number.POSITIVE_INFINITY : file.split("[").length;
}

/** "(shop)/products/[slug]/page.tsx" → /^\/products\/[^/]+$/ */
function patternOf(file: string): RegExp {
  const segments = file.split("/").filter((segment) => segment !== "page.tsx" && !segment.startsWith("("));
  const parts = segments.map((segment) =>
    segment.startsWith("[...") ? ".+" : segment.startsWith("[") ? "[^/]+" : segment,
  );
  return new RegExp(`^/${parts.join("/")}$`);
}
