/** Numbers that look like chance and are the same for the same seed. */
export type Chance = {
  /** From 0 up to 1, without 1. */
  next: () => number;
  /** A whole number from `from` to `to`, both ends included. */
  between: (from: number, to: number) => number;
  pick: <T>(items: readonly [T, ...T[]] | readonly T[]) => T;
};

/** The generator is mulberry32, public domain, by Tommy Ettinger. */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error("There is nothing to pick from");
      return item;
    },
  };
}
