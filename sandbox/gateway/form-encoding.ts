import { createHash } from "node:crypto";
import { invalidRequest } from "./errors";

/** A parsed body or query: text, or a map of names (lists are maps with the keys 0, 1, …). */
export type FormValue = string | FormMap;
export type FormMap = Map<string, FormValue>;

const MAX_DEPTH = 8;

/**
 * Parses `application/x-www-form-urlencoded` with brackets: `a[b][0]=c`, `a[]=c`. Source: Stripe API, Request
 * bodies. Maps instead of objects, so that a name such as `__proto__` is a name like any other.
 */
export function parseForm(text: string): FormMap {
  const form: FormMap = new Map();
  for (const [name, value] of new URLSearchParams(text)) insert(form, keysOf(name), value, name);
  return form;
}

/** A hash of the parameters that doesn't depend on their order. Source: Stripe API, Idempotent requests. */
export function fingerprintOf(text: string): string {
  const pairs = [...new URLSearchParams(text)].map((pair) => JSON.stringify(pair)).sort();
  return createHash("sha256").update(pairs.join("\n")).digest("base64url");
}

/** `a[b][0]` → a, b, 0. */
function keysOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  const keys = match ? [match[1] ?? "", ...(match[2] ?? "").slice(1, -1).split("][")] : [];
  if (match?.[2] === "") keys.length = 1;
  if (!match || keys.length > MAX_DEPTH)
    throw invalidRequest(`Invalid parameter name: ${name}`, { param: name });
  return keys;
}

function insert(form: FormMap, keys: string[], value: string, name: string): void {
  let map = form;
  for (const [depth, key] of keys.entries()) {
    const slot = key === "" ? String(map.size) : key;
    const existing = map.get(slot);
    const isLast = depth === keys.length - 1;
    if (existing !== undefined && (isLast || typeof existing === "string")) {
      throw invalidRequest(`Parameter given twice or in two shapes: ${name}`, { param: name });
    }
    if (isLast) map.set(slot, value);
    else map = existing === undefined ? child(map, slot) : (existing as FormMap);
  }
}

function child(map: FormMap, slot: string): FormMap {
  const made: FormMap = new Map();
  map.set(slot, made);
  return made;
}
