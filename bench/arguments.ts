import { parseArgs } from "node:util";

export interface BenchArguments {
  /** Names; empty: all. */
  readonly scenarios: readonly string[];
  readonly seconds: { readonly closed: number; readonly open: number };
}

const defaultSeconds = 5;
const maxSeconds = 120;

/** Reads `--scenario name` (several, or with commas) and `--seconds n`. Throws with words for the person who typed. */
export function parseBenchArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { scenario: { type: "string", multiple: true }, seconds: { type: "string" } },
  });
  const scenarios = (values.scenario ?? []).flatMap((names) => names.split(",")).map((name) => name.trim());
  const unknown = scenarios.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no scenario ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  }
  const closed = Number(values.seconds ?? defaultSeconds);
  if (!(closed > 0 && closed <= maxSeconds)) {
    throw new Error(`--seconds takes a number up to ${maxSeconds}, not "${values.seconds}".`);
  }
  return { scenarios, seconds: { closed, open: closed * 0.6 } };
}
