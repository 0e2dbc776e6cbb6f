import { migrateDatabase } from "@/db/migrate";
import { requireDatabaseUrl, runCommand } from "./run-command";

await runCommand(() => migrateDatabase(requireDatabaseUrl()));
