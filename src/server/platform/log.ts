import pino from "pino";
import { env } from "./env";
import { singleton } from "./singleton";

/** JSON lines on standard output. Secrets have no place in a log: what is redacted here is only the second net. */
export function log(): pino.Logger {
  return singleton("log", () =>
    pino({
      level: env().LOG_LEVEL,
      base: { service: "gomall" },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["*.token", "*.password", "*.authorization", "*.cookie"],
    }),
  );
}
