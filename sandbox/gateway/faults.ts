/** The operations that request faults can be aimed at; the names are the gateway's own. */
export const OPERATION_NAMES = [
  "create_session",
  "retrieve_session",
  "list_sessions",
  "expire_session",
  "create_refund",
  "retrieve_refund",
  "list_refunds",
  "retrieve_payment_intent",
  "list_charges",
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

/** The fault switches. Those that count go down by one each time they strike. */
export interface Faults {
  /** Which operations `loseReply`, `error500`, `error500Kept` and `delayMs` strike; null means all. */
  match: OperationName[] | null;
  /** Do the work, then cut the connection instead of answering, so many times. */
  loseReply: number;
  /** Answer 500 before anything is done, so many times. Nothing is kept: the same key may try again. */
  error500: number;
  /** Answer 500 and keep it under the idempotency key, as Stripe does once an endpoint has begun. */
  error500Kept: number;
  /** Wait before doing the work, until this is 0 again at most; it is done even if the caller has gone. */
  delayMs: number;
  /** Send each webhook so many times more. */
  duplicateWebhooks: number;
  /** Send webhooks after a random wait of up to 1.5 s, so that they come in any order. */
  shuffleWebhooks: boolean;
  /** Keep webhooks back until released. */
  holdWebhooks: boolean;
  /** Lose so many deliveries on the way (they are tried again with the usual back-off); true means all. */
  dropWebhooks: number | boolean;
}

export const NO_FAULTS: Readonly<Faults> = {
  match: null,
  loseReply: 0,
  error500: 0,
  error500Kept: 0,
  delayMs: 0,
  duplicateWebhooks: 0,
  shuffleWebhooks: false,
  holdWebhooks: false,
  dropWebhooks: 0,
};

const MAXIMUM = {
  loseReply: 1e6,
  error500: 1e6,
  error500Kept: 1e6,
  delayMs: 120_000,
  duplicateWebhooks: 100,
};

/**
 * Reads the body of `POST /sandbox/faults`: the switches named are set, all others go back to rest. Returns a
 * sentence that says what is wrong, if something is.
 */
export function parseFaults(input: unknown): Faults | string {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return "send a JSON object";
  const faults: Faults = { ...NO_FAULTS };
  for (const [name, value] of Object.entries(input)) {
    const problem = setSwitch(faults, name, value);
    if (problem) return problem;
  }
  return faults;
}

function setSwitch(faults: Faults, name: string, value: unknown): string | null {
  switch (name) {
    case "match":
      return setMatch(faults, value);
    case "shuffleWebhooks":
    case "holdWebhooks":
      if (typeof value !== "boolean") return `${name} must be true or false`;
      faults[name] = value;
      return null;
    case "dropWebhooks":
      if (typeof value !== "boolean" && !isCount(value, 1e6))
        return `${name} must be a number, true or false`;
      faults.dropWebhooks = value as number | boolean;
      return null;
    case "loseReply":
    case "error500":
    case "error500Kept":
    case "delayMs":
    case "duplicateWebhooks":
      if (!isCount(value, MAXIMUM[name])) return `${name} must be a whole number from 0 to ${MAXIMUM[name]}`;
      faults[name] = value;
      return null;
    default:
      return `there is no switch ${JSON.stringify(name)}; the switches are ${Object.keys(NO_FAULTS).join(", ")}`;
  }
}

function setMatch(faults: Faults, value: unknown): string | null {
  const names = value === null ? null : [value].flat();
  const isKnown = (name: unknown): name is OperationName => OPERATION_NAMES.some((known) => known === name);
  if (names && !names.every(isKnown)) return `match must name operations: ${OPERATION_NAMES.join(", ")}`;
  faults.match = names;
  return null;
}

function isCount(value: unknown, maximum: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= maximum;
}

export interface RequestFault {
  delayMs: number;
  error: "none" | "before" | "kept";
  isReplyLost: boolean;
}

/** Which faults strike this request; counts them down. A request that fails isn't lost as well. */
export function takeRequestFault(faults: Faults, operation: OperationName): RequestFault {
  if (faults.match && !faults.match.includes(operation)) {
    return { delayMs: 0, error: "none", isReplyLost: false };
  }
  const error = take(faults, "error500") ? "before" : take(faults, "error500Kept") ? "kept" : "none";
  return { delayMs: faults.delayMs, error, isReplyLost: error === "none" && take(faults, "loseReply") };
}

/** Whether this delivery is to be lost; counts it down. */
export function takeDroppedDelivery(faults: Faults): boolean {
  if (typeof faults.dropWebhooks === "boolean") return faults.dropWebhooks;
  if (faults.dropWebhooks === 0) return false;
  faults.dropWebhooks -= 1;
  return true;
}

function take(faults: Faults, name: "loseReply" | "error500" | "error500Kept"): boolean {
  if (faults[name] === 0) return false;
  faults[name] -= 1;
  return true;
}
