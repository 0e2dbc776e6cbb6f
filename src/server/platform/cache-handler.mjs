/**
 * Next's cache for static pages and `unstable_cache`, in this process's memory. An entry older than the last change
 * of one of its tags counts as missing. The changes are told by whoever follows `catalog_changes`, through a map on
 * `globalThis`: Next loads this file outside of every bundle, so it is plain JavaScript and imports nothing.
 *
 * Nothing is written to disk: pages made from one database must never be served by a shop on another.
 */

const maxBytes = 96 * 1024 * 1024;

/** Shared by the instances that Next makes, one a request. Insertion order is order of use. */
const shared = once("page-cache", () => ({ entries: new Map(), bytes: 0 }));

/** Tag → time in ms before which entries are stale. Written by `platform/stale-tags.ts`. */
const staleTags = once("stale-tags", () => new Map());

export default class MemoryCacheHandler {
  async get(key, ctx) {
    const entry = shared.entries.get(key);
    if (!entry) return null;
    const tags = [...entry.tags, ...(ctx.tags ?? []), ...(ctx.softTags ?? [])];
    if (tags.some((tag) => (staleTags.get(tag) ?? 0) >= entry.lastModified)) {
      forget(key);
      return null;
    }
    shared.entries.delete(key);
    shared.entries.set(key, entry);
    return entry;
  }

  async set(key, value, ctx) {
    forget(key);
    if (!value) return;
    const tags = ctx.tags ?? value.tags ?? String(value.headers?.["x-next-cache-tags"] ?? "").split(",");
    const bytes = sizeOf(value);
    shared.entries.set(key, { lastModified: Date.now(), value, tags, bytes, cacheControl: ctx.cacheControl });
    shared.bytes += bytes;
    for (const oldest of shared.entries.keys()) {
      if (shared.bytes <= maxBytes) break;
      forget(oldest);
    }
  }

  async revalidateTag(tags) {
    for (const tag of [tags].flat()) staleTags.set(tag, Date.now());
  }

  resetRequestCache() {}
}

/** The same as `platform/singleton.ts`. */
function once(name, make) {
  const key = Symbol.for(`gomall.${name}`);
  globalThis[key] ??= make();
  return globalThis[key];
}

function forget(key) {
  const entry = shared.entries.get(key);
  if (!entry) return;
  shared.entries.delete(key);
  shared.bytes -= entry.bytes;
}

/** About how much memory a value holds: its texts, two bytes a letter, and buffers. */
function sizeOf(value) {
  let bytes = 1000;
  for (const part of [value.html, value.body, value.rscData, value.data?.body, value.buffer])
    bytes += (typeof part === "string" ? 2 : 1) * (part?.length ?? 0);
  for (const segment of value.segmentData?.values() ?? []) bytes += segment.length;
  return bytes;
}
