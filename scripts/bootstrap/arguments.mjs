import { Refusal } from "./refusal.mjs";

/**
 * Reads the arguments of `npm start`.
 * @param {string[]} args
 * @returns {{ mode: "production" | "development", instances: number, overrides: Record<string, string> }}
 *   overrides: of variables
 */
export function parseStartArguments(args) {
  /** @type {Record<string, string>} */
  const overrides = {};
  /** @type {"production" | "development"} */
  let mode = "production";
  let instances = 1;
  const options = /** @type {const} */ ({ "--port": "PORT", "-p": "PORT", "--host": "HOST", "-H": "HOST" });
  for (let index = 0; index < args.length; index += 1) {
    const [name = "", inline] = (args[index] ?? "").split("=", 2);
    if (name === "--dev") {
      mode = "development";
      continue;
    }
    if (!(name in options) && name !== "--instances") {
      throw new Refusal(
        `"${args[index]}" isn't known here. Known: --port 4000, --host 0.0.0.0, --instances 2, --dev.`,
      );
    }
    const value = inline ?? args[index + 1];
    if (!value) throw new Refusal(`${name} needs a value.`);
    if (inline === undefined) index += 1;
    if (name === "--instances") instances = parseInstances(value);
    else overrides[options[/** @type {keyof typeof options} */ (name)]] = value;
  }
  if (mode === "development" && instances > 1)
    throw new Refusal("--dev runs one instance: leave --instances out.");
  return { mode, instances, overrides };
}

/** @param {string} text */
function parseInstances(text) {
  if (!/^(?:[1-9]|1\d|20)$/.test(text)) throw new Refusal(`--instances must be 1 to 20, not "${text}".`);
  return Number(text);
}
