import { cache } from "react";

/** One for each request. */
const asked = cache((): { slug: string | null } => ({ slug: null }));

/** Tells a not-found page what its address ends in: Next gives it no parameters. The layout around it calls this. */
export function rememberSlug(slug: string): void {
  asked().slug = slug;
}

/** Null where no layout has told it. */
export function askedSlug(): string | null {
  return asked().slug;
}
