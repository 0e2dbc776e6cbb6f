import type { KnownCatalogue } from "./catalogue";
import type { Worker } from "./load";
import type { Measurement, Meters } from "./measure";
import type { Client } from "./shop-client";

/** What a scenario has to work with. */
export interface Bench {
  readonly shopUrl: string;
  readonly gatewayUrl: string;
  readonly databaseUrl: string;
  readonly catalogue: KnownCatalogue;
  readonly meters: Meters;
  readonly seconds: { readonly closed: number; readonly open: number };
  /** A new guest with a connection of its own, closed when the bench ends. */
  newClient(): Client;
  /** Puts exactly so many pieces of variants on the shelf, as a delivery or a correction would. */
  setStock(variantIds: readonly string[], pieces: number): Promise<void>;
  /** The pieces of a variant: on the shelf, and promised of these. */
  readStock(variantId: string): Promise<{ onHand: number; reserved: number }>;
}

/** A goal beside the scenario that it is for: what is asked, and whether a measurement meets it. */
export interface Goal {
  readonly text: string;
  readonly isMet: (measurement: Measurement) => boolean;
}

export interface Scenario {
  /** As --scenario takes it. */
  readonly name: string;
  readonly title: string;
  readonly goals: readonly Goal[];
  /** Returns what was measured, or why it can't be. */
  run(bench: Bench): Promise<Measurement | { readonly skipped: string }>;
}

/** As many operations in a second. */
export function rate(perSecond: number): Goal {
  return {
    text: `${perSecond} per second`,
    isMet: ({ closed }) => closed.perSecond >= perSecond,
  };
}

/** 99 of 100 within a time, with every connection busy. */
export function p99Below(ms: number): Goal {
  return { text: `p99 below ${ms} ms`, isMet: ({ closed }) => closed.operations > 0 && closed.p99Ms < ms };
}

const mebibyte = 1024 * 1024;

export function shopMemoryBelow(mebibytes: number): Goal {
  return {
    text: `shop below ${mebibytes} MiB`,
    // Where memory can't be seen, nobody can say that it is too much.
    isMet: ({ residentBytes }) => (residentBytes.shop ?? 0) < mebibytes * mebibyte,
  };
}

/** Workers that take turns through a list, each on a connection of its own. */
export function workersOver<Item>(
  bench: Bench,
  count: number,
  items: readonly Item[],
  work: (client: Client, item: Item) => Promise<unknown>,
): Worker[] {
  let turn = 0;
  return Array.from({ length: count }, () => {
    const client = bench.newClient();
    return async () => {
      const item = items[turn++ % items.length];
      if (item !== undefined) await work(client, item);
    };
  });
}
