import { z } from "zod";
import { openDemoAccount } from "@/server/identity";
import { databaseClock } from "@/server/platform/clock";
import { connection, createContext } from "@/server/platform/context";

const demoAccounts = z.array(
  z.strictObject({ email: z.string(), name: z.string(), password: z.string(), role: z.string().nullable() }),
);

/** Opens the accounts that a demo comes with, as JSON; none elsewhere. */
export async function openDemoAccounts(json = "[]"): Promise<void> {
  const accounts = demoAccounts.parse(JSON.parse(json));
  if (accounts.length === 0) return;
  const ctx = createContext({ kind: "system", name: "demo-accounts" });
  try {
    await databaseClock().synchronise(ctx.db);
    for (const account of accounts) await openDemoAccount(ctx, account);
  } finally {
    await connection().pool.end();
  }
}
