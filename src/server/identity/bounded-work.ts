/** Runs work, or throws what `refuse` makes when too much waits already. */
export type BoundedWork = <T>(work: () => Promise<T>) => Promise<T>;

/** At most `atOnce` works run, at most `maxWaiting` wait for their turn, in their order; more are refused at once. */
export function boundedWork(atOnce: number, maxWaiting: number, refuse: () => Error): BoundedWork {
  const waiting: (() => void)[] = [];
  let running = 0;
  const begin = async () => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= maxWaiting) throw refuse();
    // Whoever ends hands its place on.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const end = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
