import { type Placeholder, sql } from "drizzle-orm";
import type { Queryable } from "./client";

/** What Drizzle's builders of selects, inserts, updates and deletes have in common. */
interface Preparable<Result> {
  prepare(): { execute(values: Record<string, unknown>): Promise<Result> };
}

type Values = Readonly<Record<string, unknown>>;

/**
 * A query that is built once for each connection instead of at each call: building one costs more processor time
 * than sending it. What changes from call to call stands in it as `sql.placeholder("name")`.
 */
export function prepared<Result>(
  build: (db: Queryable) => Preparable<Result>,
): (db: Queryable, values: Values) => Promise<Result> {
  const built = new WeakMap<Queryable, ReturnType<Preparable<Result>["prepare"]>>();
  return (db, values) => {
    let query = built.get(db);
    if (!query) {
      query = build(db).prepare();
      built.set(db, query);
    }
    return query.execute({ ...values });
  };
}

/** Longer lists than this are rare, and each length is a query of its own. */
const maxKeptLength = 60;

/** The same for a query over a list, of which there is one for each length; the list's items are placeholders. */
export function preparedForList<Result>(
  build: (db: Queryable, items: Placeholder[]) => Preparable<Result>,
): (db: Queryable, items: readonly (string | number)[], values?: Values) => Promise<Result> {
  const byLength = new Map<number, ReturnType<typeof prepared<Result>>>();
  return (db, items, values = {}) => {
    const names = items.map((_, index) => `item${index}`);
    let query = byLength.get(items.length);
    if (!query) {
      query = prepared((on) => build(on, names.map(sql.placeholder)));
      if (items.length <= maxKeptLength) byLength.set(items.length, query);
    }
    return query(db, { ...values, ...Object.fromEntries(names.map((name, index) => [name, items[index]])) });
  };
}
