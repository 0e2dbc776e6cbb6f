import { Refusal } from "./refusal.mjs";

/**
 * Reads the arguments of `npm start`.
 * @param {string[]} args
 * @returns {{ mode: "production" | "development", overrides: Record<string, string> }} overrides: of variables
 */
export function parseStartArguments(args) {
  /** @type {Record<string, string>} */
  const overrides = {};
  /** @type {"production" | "development"} */
  let mode = "production";
  const options = /** @type {const} */ ({ "--port": "PORT", "-p": "PORT", "--host": "HOST", "-H": "HOST" });
  for (let index = 0; index < args.length; index += 1) {
    const [name = "", inline] = (args[index] ?? "").split("=", 2);
    if (name === "--dev") {
      mode = "development";
      continue;
    }
    if (!(name in options)) {
      throw new Refusal(`"${args[index]}" isn't known here. Known: --port 4000, --host 0.0.0.0, --dev.`);
    }
    const value = inline ?? args[index + 1];
    if (!value) throw new Refusal(`${name} needs a value.`);
    if (inline === undefined) index += 1;
    overrides[options[/** @type {keyof typeof options} */ (name)]] = value;
  }
  return { mode, overrides };
}
