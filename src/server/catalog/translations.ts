import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** The text in the language asked for, else in the shop's first language. */
export function translated(wanted: SQLWrapper, fallback: SQLWrapper): SQL<string> {
  return sql<string>`COALESCE(${wanted}, ${fallback}, '')`;
}
