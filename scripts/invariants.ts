import { connect } from "@/db/client";
import { type InvariantResult, runInvariants } from "@/server/operations";
import { databaseClock } from "@/server/platform/clock";
import { requireDatabaseUrl, runCommand } from "./run-command";

/** `invariants.ts`: asks about every rule, prints a table, and fails with the rows of each that is broken. */
await runCommand(async () => {
  const { db, pool } = connect(requireDatabaseUrl(), 1);
  try {
    const clock = databaseClock();
    await clock.synchronise(db);
    print(await runInvariants({ db, clock }));
  } finally {
    await pool.end();
  }
});

function print(results: readonly InvariantResult[]): void {
  const lines = results.map(
    ({ id, rule, isHeld, tookMs }) =>
      `${isHeld ? "held  " : "BROKEN"}  ${id.padEnd(18)} ${tookMs.toFixed(0).padStart(5)} ms  ${rule}\n`,
  );
  process.stdout.write(lines.join(""));
  const broken = results.filter(({ isHeld }) => !isHeld);
  for (const { id, brokenRows } of broken) {
    process.stdout.write(`\n${id}\n${brokenRows.map((row) => `  ${JSON.stringify(row)}\n`).join("")}`);
  }
  process.stdout.write(`\n${results.length - broken.length} of ${results.length} rules are held\n`);
  if (broken.length > 0) process.exitCode = 1;
}
