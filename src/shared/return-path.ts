/**
 * Where somebody is led back to after signing in: a path of this site, or nothing of it. What a browser would read as
 * another site's ("//evil", "/\evil", "javascript:") leads to `fallback`.
 */
export function returnPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || wanted.length > 2_000) return fallback;
  // Browsers take tabs and line breaks out of addresses, and backslashes for slashes.
  if (!/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(wanted)) return fallback;
  const here = "http://here.invalid";
  if (!URL.canParse(wanted, here)) return fallback;
  const url = new URL(wanted, here);
  // "/.//evil" is resolved to "//evil".
  if (url.origin !== here || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
