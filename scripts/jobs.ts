import { parseArgs } from "node:util";
import { databaseClock } from "@/server/platform/clock";
import { connection, createContext } from "@/server/platform/context";
import { jobLag, listFailures, openEmbeddedJobs, retryFailure } from "@/server/platform/jobs";
import { outboxLag } from "@/server/platform/outbox-lag";
import { jobFunctions } from "@/server/wiring/jobs";
import { runCommand } from "./run-command";

const usage = "Say one of: npm run jobs -- lag | failed | retry ID";

/** `jobs.ts lag | failed | retry ID`: what waits, what has failed for good, and one of these again. */
await runCommand(async () => {
  const [command, id] = parseArgs({ allowPositionals: true }).positionals;
  await databaseClock().synchronise(connection().db);
  const ctx = createContext({ kind: "system", name: "jobs-command" });
  try {
    if (command === "lag") await showLag();
    else if (command === "failed") await showFailed();
    else if (command === "retry" && id) await retry(id);
    else throw new Error(usage);
  } finally {
    await connection().pool.end();
  }

  async function showLag() {
    const { waiting, oldestSeconds } = await outboxLag(ctx);
    say(`${waiting} events wait, the oldest for ${oldestSeconds} s`);
    const runs = await jobLag(ctx);
    say(`${runs.due} functions are due, the oldest for ${runs.oldestSeconds} s`);
  }

  async function showFailed() {
    const failures = await listFailures(ctx);
    if (failures.length === 0) say("No job has failed for good");
    for (const { id, functionId, failedAt, attempts, event, error } of failures) {
      say(`${id}  ${functionId}  ${failedAt.toISOString()}  after ${attempts} attempts`);
      say(`  event ${JSON.stringify(event)}`);
      say(`  error ${describe(error)}`);
    }
  }

  async function retry(failureId: string) {
    const { registry } = await openEmbeddedJobs(ctx, jobFunctions);
    const { functionId } = await retryFailure(ctx, registry, failureId);
    say(`${functionId} runs again as soon as the shop does`);
  }
});

function describe(error: unknown): string {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  return message === undefined ? JSON.stringify(error) : `${name ?? "Error"}: ${message}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
