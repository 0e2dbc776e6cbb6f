import { listTroubledMails, resendMail } from "@/server/notifications";
import { databaseClock } from "@/server/platform/clock";
import { connection, createContext } from "@/server/platform/context";
import { runCommand } from "./run-command";

/**
 * `mails.ts`: lists the mails that were refused, or of which nobody knows whether they arrived; `mails.ts resend ID`
 * sends one of them again.
 */
await runCommand(async () => {
  const [command = "list", id = ""] = process.argv.slice(2);
  const ctx = createContext({ kind: "system", name: "mails-command" });
  try {
    await databaseClock().synchronise(ctx.db);
    if (command === "resend") process.stdout.write(`${await resendMail(ctx, id)}\n`);
    else if (command === "list") await list(ctx);
    else throw new Error("Say one of: list, resend ID.");
  } finally {
    await connection().pool.end();
  }
});

async function list(ctx: ReturnType<typeof createContext>): Promise<void> {
  const mails = await listTroubledMails(ctx);
  for (const { id, kind, subjectId, status, claimedAt, answer } of mails)
    process.stdout.write(
      `${id}  ${claimedAt.toISOString()}  ${kind} ${subjectId}  ${status}: ${answer ?? "no word"}\n`,
    );
  if (mails.length === 0) process.stdout.write("Every mail has arrived, or is still being tried.\n");
}
