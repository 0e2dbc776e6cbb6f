import { readFileSync } from "node:fs";
import { join } from "node:path";

export type LogLine = Readonly<Record<string, unknown>>;

/** What a shop has written into its log so far. */
export function readShopLog(folder: string): LogLine[] {
  return readFileSync(join(folder, "shop.log"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => JSON.parse(line));
}
