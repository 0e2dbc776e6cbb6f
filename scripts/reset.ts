import { dropAllTables } from "@/db/reset";
import { requireDatabaseUrl, runCommand } from "./run-command";

await runCommand(() => dropAllTables(requireDatabaseUrl()));
