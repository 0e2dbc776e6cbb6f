import { appointAdmin } from "@/server/identity";
import { databaseClock } from "@/server/platform/clock";
import { connection, createContext } from "@/server/platform/context";
import { publicUrl } from "@/server/platform/env";
import { defaultLocale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { runCommand } from "./run-command";

/** `admin.ts EMAIL`: makes somebody an admin, and prints a link to set the password where there is none yet. */
await runCommand(async () => {
  const [email, ...rest] = process.argv.slice(2);
  if (!email || rest.length > 0) throw new Error("Say whom: npm run admin -- EMAIL");
  const ctx = createContext({ kind: "system", name: "admin-command" });
  try {
    await databaseClock().synchronise(ctx.db);
    const { secret } = await appointAdmin(ctx, email);
    process.stdout.write(
      secret
        ? `${email} is an admin. This link sets the password, once and within an hour:\n${publicUrl(routes.resetPassword(defaultLocale, secret))}\n`
        : `${email} is an admin, with the password that the account has.\n`,
    );
  } finally {
    await connection().pool.end();
  }
});
