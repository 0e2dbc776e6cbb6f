import type { Progress } from "./patient-buyer";

/** How far a crowd has come, so that what strikes it strikes by that and not by the clock. */
export interface CountedProgress extends Progress {
  readonly lost: number;
  /** Resolves after so many more steps. */
  after(steps: number): Promise<void>;
}

export function countProgress(): CountedProgress {
  let [steps, lost] = [0, 0];
  let waiting: { readonly until: number; readonly resolve: () => void }[] = [];
  return {
    step() {
      steps += 1;
      for (const { until, resolve } of waiting) if (steps >= until) resolve();
      waiting = waiting.filter(({ until }) => steps < until);
    },
    lose() {
      lost += 1;
    },
    get lost() {
      return lost;
    },
    after: (more) => new Promise((resolve) => waiting.push({ until: steps + more, resolve })),
  };
}
