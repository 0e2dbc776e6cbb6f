import {
  type Column,
  getTableColumns,
  type InferInsertModel,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import type { MySqlTable, MySqlUpdateSetSource } from "drizzle-orm/mysql-core";
import type { MySqlRawQueryResult } from "drizzle-orm/mysql2";
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
const maxKeptLength = 500;

/** The same for a query over a list, of which there is one for each length; the list's items are placeholders. */
export function preparedForList<Result>(
  build: (db: Queryable, items: Placeholder[]) => Preparable<Result>,
): (db: Queryable, items: readonly unknown[], values?: Values) => Promise<Result> {
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

/**
 * An insert of rows, of which there is one for each number of rows. Columns that a row doesn't name are NULL, so
 * tables with default values are refused. `orSet` is what happens to a row that is there already.
 */
export function preparedInsert<Table extends MySqlTable>(
  table: Table,
  orSet?: MySqlUpdateSetSource<Table>,
): (db: Queryable, rows: readonly InferInsertModel<Table>[]) => Promise<MySqlRawQueryResult> {
  const columns: [string, Column][] = Object.entries(getTableColumns(table));
  if (columns.some(([, { hasDefault }]) => hasDefault))
    throw new Error("A NULL would take a default's place");
  const insert = preparedForList((db, items) => {
    const rows = inRows(items, columns.length).map((places) =>
      // Plain SQL, since Drizzle can't encode the NULL of a placeholder.
      Object.fromEntries(columns.map(([name], index) => [name, sql`${places[index]}`])),
    );
    const query = db.insert(table).values(rows as Record<keyof InferInsertModel<Table>, SQL>[]);
    return orSet ? query.onDuplicateKeyUpdate({ set: orSet }) : query;
  });
  return (db, rows) =>
    insert(
      db,
      rows.flatMap((row) => {
        const values: Values = row;
        return columns.map(([name, column]) => encode(column, values[name]));
      }),
    );
}

function encode(column: Column, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value);
}

function inRows<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: items.length / length }, (_, row) =>
    items.slice(row * length, (row + 1) * length),
  );
}
