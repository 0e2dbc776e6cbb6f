import type { Connection } from "@/db/client";
import { connectWatched } from "./connect-watched";

export interface Pause {
  /** Fulfilled when whoever uses the connection stands before the statement. */
  readonly reached: Promise<void>;
  resume(): void;
}

export interface PausableConnection extends Connection {
  /** Holds the next user of the connection before its n-th statement from now, counted from 1. */
  pauseBefore(n: number): Pause;
}

/** A connection whose user can be held between two statements. */
export function connectPausable(url: string): PausableConnection {
  let beforeStatement: () => Promise<void> = async () => {};
  return {
    ...connectWatched(url, () => beforeStatement()),
    pauseBefore(n) {
      const reached = Promise.withResolvers<void>();
      const resumed = Promise.withResolvers<void>();
      let count = 0;
      beforeStatement = async () => {
        count += 1;
        if (count !== n) return;
        reached.resolve();
        await resumed.promise;
      };
      return { reached: reached.promise, resume: resumed.resolve };
    },
  };
}
