/** Switches that make the mail server fail, so that a test can see how the shop bears it. All are off at rest. */
export interface Faults {
  /** Only recipients whose address contains this are struck by what follows; null: all. */
  match: string | null;
  /** So many recipients are refused for good (550). */
  refuse: number;
  /** So many recipients are asked to come later (451). */
  defer: number;
  /** So many messages are refused for what they say (554). */
  refuseContent: number;
  /** So many messages are kept, and then the connection is cut without an answer. */
  loseReply: number;
  /** How long the answer to each message takes. */
  delayMs: number;
  /** Whoever connects is sent away (421). */
  isDown: boolean;
}

export const NO_FAULTS: Readonly<Faults> = {
  match: null,
  refuse: 0,
  defer: 0,
  refuseContent: 0,
  loseReply: 0,
  delayMs: 0,
  isDown: false,
};

const MAXIMUM = { refuse: 1e6, defer: 1e6, refuseContent: 1e6, loseReply: 1e6, delayMs: 60_000 };

/** The switches named in `input`, all others at rest; one sentence when something in it is wrong. */
export function parseFaults(input: unknown): Faults | string {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return "send a JSON object";
  for (const [name, value] of Object.entries(input)) {
    const problem = problemWith(name, value);
    if (problem) return problem;
  }
  return { ...NO_FAULTS, ...input };
}

function problemWith(name: string, value: unknown): string | null {
  switch (name) {
    case "match":
      return value === null || typeof value === "string" ? null : "match must be part of an address, or null";
    case "isDown":
      return typeof value === "boolean" ? null : "isDown must be true or false";
    case "refuse":
    case "defer":
    case "refuseContent":
    case "loseReply":
    case "delayMs": {
      const isRight = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAXIMUM[name];
      return isRight ? null : `${name} must be a whole number from 0 to ${MAXIMUM[name]}`;
    }
    default:
      return `there is no switch ${JSON.stringify(name)}; the switches are ${Object.keys(NO_FAULTS).join(", ")}`;
  }
}

/** Whether this fault strikes a mail to these recipients; counts it down. */
export function take(
  faults: Faults,
  name: "refuse" | "defer" | "refuseContent" | "loseReply",
  to: readonly string[],
): boolean {
  const { match } = faults;
  if (faults[name] === 0 || (match !== null && !to.some((address) => address.includes(match)))) return false;
  faults[name] -= 1;
  return true;
}
