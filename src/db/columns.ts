import { customType, datetime, int, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "@/shared/ids";

/**
 * A UUIDv7 as text. ASCII, so that a key costs 36 bytes and not 144, and binary collation, so that comparing
 * is comparing bytes; readable in every tool that a person opens at night.
 */
export const id = <Kind extends string>(name: string) =>
  customType<{ data: Id<Kind>; driverData: string }>({
    dataType: () => "char(36) CHARACTER SET ascii COLLATE ascii_bin",
  })(name);

/** A fixed-width ASCII text: hashes, tokens, codes. */
export const ascii = (name: string, length: number) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`,
  })(name);

/** UTC with milliseconds. */
export const timestamp = (name: string) => datetime(name, { mode: "date", fsp: 3 });

/** An amount in minor units; the currency stands beside it in the row or in the row it belongs to. */
export const amountMinor = (name: string) =>
  customType<{ data: number; driverData: number }>({ dataType: () => "bigint" })(name);

/** ISO 4217. */
export const currency = (name = "currency") => ascii(name, 3);

/** Parts per million: 190000 is 19 %. */
export const ratePpm = (name: string) => int(name);

export const locale = (name = "locale") =>
  customType<{ data: "en" | "zh"; driverData: string }>({
    dataType: () => "varchar(10) CHARACTER SET ascii COLLATE ascii_bin",
  })(name);

/** A line that people read: a title, a name. */
export const line = (name: string, length = 200) => varchar(name, { length });

/** JSON. MariaDB keeps it as text and answers text, MySQL answers it parsed: both are read the same here. */
export const json = (name: string) =>
  customType<{ data: unknown; driverData: unknown }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => (typeof value === "string" ? JSON.parse(value) : value),
  })(name);
