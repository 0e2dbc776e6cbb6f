/** A header by its lower-case name, wherever headers come from. */
export type ReadHeader = (name: string) => string | null | undefined;

/**
 * Whether a request comes from a page of this site, as its browser says: "same", "other", or "unknown" when it says
 * nothing, as programs do. Browsers name the origin of every post; scripts of a page can change neither header.
 */
export function siteOf(header: ReadHeader): "same" | "other" | "unknown" {
  const site = header("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return "other";
  const origin = header("origin");
  if (origin === null || origin === undefined) return site ? "same" : "unknown";
  if (!URL.canParse(origin)) return "other";
  const forwardedHost = header("x-forwarded-host")?.split(",", 1)[0]?.trim();
  return [forwardedHost, header("host")].includes(new URL(origin).host) ? "same" : "other";
}
