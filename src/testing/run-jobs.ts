import type { Executor } from "@/server/platform/jobs";

/** Runs what is due until nothing is. */
export async function runJobs(...executors: readonly Executor[]): Promise<void> {
  for (let taken = 1; taken > 0; ) {
    taken = 0;
    for (const executor of executors) taken += await executor.tick();
    for (const executor of executors) await executor.idle();
  }
}
