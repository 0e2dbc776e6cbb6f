/**
 * What exists once per process. Next bundles routes, proxy and instrumentation as separate module graphs, so a
 * module-level variable would exist once in each; `globalThis` is what they share.
 */
export function singleton<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>; // globalThis has no index signature.
  const key = Symbol.for(`gomall.${name}`);
  store[key] ??= make();
  return store[key];
}
