import superjson from "superjson";

/**
 * What the API speaks: superjson, which its clients read. Most answers are plain JSON, and for these superjson would
 * write the very same after a walk that costs more than all the rest of answering.
 */
export const wireFormat = {
  serialize: (value: unknown) => (isPlainJson(value) ? { json: value } : superjson.serialize(value)),
  deserialize: superjson.deserialize,
} as const;

/** Whether JSON says all of a value: no dates, no `undefined`, nothing that JavaScript has and JSON hasn't. */
export function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.every(isPlainJson);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlainJson);
}
