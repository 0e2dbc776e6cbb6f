/**
 * Works on many items, at most `concurrency` at a time, in their order. The first failure is thrown when it comes;
 * what isn't begun by then is left.
 */
export async function sideBySide<T>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const item = items[next] as T; // Within bounds, as the line above says.
      next += 1;
      await work(item);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  } catch (error) {
    next = items.length;
    throw error;
  }
}
