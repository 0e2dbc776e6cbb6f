import { invalidRequest, missingParameter, unknownParameter } from "./errors";
import type { FormMap, FormValue } from "./form-encoding";
import type { Metadata } from "./records";

/** Whole numbers from one to another, both included. */
export interface IntegerRange {
  from: number;
  to: number;
}

/** Reads the parameters of one map by name; what nobody asked for is refused by `refuseUnknown`. */
export interface ParamReader {
  has(name: string): boolean;
  text(name: string, rules?: { maxLength?: number }): string | null;
  requiredText(name: string, rules?: { maxLength?: number }): string;
  oneOf(name: string, allowed: readonly string[]): string | null;
  integer(name: string): number | null;
  boolean(name: string): boolean | null;
  url(name: string): string | null;
  email(name: string): string | null;
  metadata(name: string): Metadata;
  /** A number, or bounds under `gt`, `gte`, `lt` and `lte`; endless where nothing is said. */
  range(name: string): IntegerRange;
  /** The map under a name; an empty reader if it isn't there. */
  map(name: string): ParamReader;
  /** The entries of a list, in order; none if it isn't there. */
  list(name: string): ParamReader[];
  textList(name: string): string[];
  path(name: string): string;
  refuseUnknown(): void;
}

/** `prefix` is how the caller named this map: `line_items[0]`. An empty value means "not given", as at Stripe. */
export function readParams(form: FormMap, prefix = ""): ParamReader {
  const seen = new Map<string, ParamReader[]>();
  const path = (name: string) => (prefix === "" ? name : `${prefix}[${name}]`);
  const take = (name: string): FormValue | null => {
    if (!seen.has(name)) seen.set(name, []);
    return form.get(name) || null;
  };
  const mapOf = (name: string) => checkMap(take(name), path(name));
  const readNested = (name: string, value: FormValue, at: string) => {
    const reader = readParams(checkMap(value, at), at);
    seen.get(name)?.push(reader);
    return reader;
  };
  return {
    ...readScalars(take, path),
    has: (name) => form.has(name),
    metadata: (name) => readMetadata(mapOf(name), path(name)),
    range(name) {
      const value = take(name);
      if (typeof value !== "string") return readBounds(readNested(name, mapOf(name), path(name)));
      const exact = checkInteger(value, path(name)) ?? 0;
      return { from: exact, to: exact };
    },
    map: (name) => readNested(name, mapOf(name), path(name)),
    list: (name) => entriesOf(mapOf(name), path(name)).map(([value, at]) => readNested(name, value, at)),
    textList: (name) =>
      entriesOf(mapOf(name), path(name)).map(([value, at]) => checkText(value, at, MAX_TEXT) ?? ""),
    path,
    refuseUnknown() {
      for (const name of form.keys()) if (!seen.has(name)) throw unknownParameter(path(name));
      for (const readers of seen.values()) for (const reader of readers) reader.refuseUnknown();
    },
  };
}

const MAX_TEXT = 5000;

/** Source: Stripe API, `created` of every list: RangeQueryParam. */
function readBounds(reader: ParamReader): IntegerRange {
  const [gt, gte] = [reader.integer("gt"), reader.integer("gte")];
  const [lt, lte] = [reader.integer("lt"), reader.integer("lte")];
  return {
    from: Math.max(gt === null ? -Infinity : gt + 1, gte ?? -Infinity),
    to: Math.min(lt === null ? Infinity : lt - 1, lte ?? Infinity),
  };
}

function readScalars(take: (name: string) => FormValue | null, path: (name: string) => string) {
  const text = (name: string, rules: { maxLength?: number } = {}) =>
    checkText(take(name), path(name), rules.maxLength ?? MAX_TEXT);
  return {
    text,
    requiredText(name: string, rules?: { maxLength?: number }) {
      const value = text(name, rules);
      if (value === null) throw missingParameter(path(name));
      return value;
    },
    oneOf: (name: string, allowed: readonly string[]) => checkOneOf(text(name), path(name), allowed),
    integer: (name: string) => checkInteger(text(name), path(name)),
    boolean: (name: string) => checkBoolean(text(name), path(name)),
    url: (name: string) => checkUrl(text(name), path(name)),
    email: (name: string) => checkEmail(text(name), path(name)),
  };
}

function checkText(value: FormValue | null, param: string, maxLength: number): string | null {
  if (value === null) return null;
  if (typeof value !== "string") throw invalidRequest(`Invalid string: ${param}`, { param });
  if (value.length > maxLength) {
    throw invalidRequest(`Invalid string: ${value.slice(0, 20)}…; must be at most ${maxLength} characters`, {
      param,
    });
  }
  return value;
}

function checkOneOf(value: string | null, param: string, allowed: readonly string[]): string | null {
  if (value === null || allowed.includes(value)) return value;
  throw invalidRequest(`Invalid ${param}: must be one of ${allowed.join(", ")}`, { param });
}

function checkInteger(value: string | null, param: string): number | null {
  if (value === null) return null;
  if (!/^-?\d{1,15}$/.test(value)) {
    throw invalidRequest(`Invalid integer: ${value}`, { code: "parameter_invalid_integer", param });
  }
  return Number(value);
}

function checkBoolean(value: string | null, param: string): boolean | null {
  if (value === null || value === "true" || value === "false")
    return value === null ? null : value === "true";
  throw invalidRequest(`Invalid boolean: ${value}`, { param });
}

/** http and https only: the hosted page links there. */
function checkUrl(value: string | null, param: string): string | null {
  if (value === null) return null;
  const isWeb = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  if (!isWeb) throw invalidRequest("Not a valid URL", { code: "url_invalid", param });
  return value;
}

function checkEmail(value: string | null, param: string): string | null {
  if (value === null || isEmail(value)) return value;
  throw invalidRequest(`Invalid email address: ${value}`, { code: "email_invalid", param });
}

/** One address and nothing else; whether it can be written to is not asked here. */
export function isEmail(value: string): boolean {
  return (
    value.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]+$/.test(value)
  );
}

function checkMap(value: FormValue | null, param: string): FormMap {
  if (typeof value === "string") throw invalidRequest(`Invalid object: ${param}`, { param });
  return value ?? new Map();
}

function entriesOf(map: FormMap, param: string): [FormValue, string][] {
  return [...map].map(([key, value], index) => {
    if (key !== String(index)) throw invalidRequest(`Invalid array: ${param}`, { param });
    return [value, `${param}[${key}]`];
  });
}

/** Source: Stripe API, Metadata: 50 keys of 40 characters, values of 500, no square brackets in keys. */
function readMetadata(map: FormMap, param: string): Metadata {
  if (map.size > 50) throw invalidRequest("Metadata can have at most 50 keys", { param });
  const pairs = [...map].map(([key, value]): [string, string] => {
    if (key.length > 40)
      throw invalidRequest(`Metadata keys can have at most 40 characters: ${key}`, { param });
    return [key, checkText(value, `${param}[${key}]`, 500) ?? ""];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}
