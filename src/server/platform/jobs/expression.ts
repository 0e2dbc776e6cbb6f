/** A value in an event: `event.data.orderId`. `event` is what began the run, `async` one that came later. */
export interface EventPath {
  readonly kind: "path";
  readonly root: "event" | "async";
  readonly keys: readonly string[];
}

/** A value that stands in the expression itself. */
export interface Literal {
  readonly kind: "literal";
  readonly value: string | number | boolean;
}

export interface Comparison {
  readonly left: EventPath | Literal;
  readonly right: EventPath | Literal;
}

export type Events = Readonly<Partial<Record<"event" | "async", unknown>>>;

/**
 * Reads the part of CEL that the executor knows: `event.data.a == async.data.a && event.data.b == 'x'`. Throws for
 * anything else.
 */
export function parseCondition(text: string): Comparison[] {
  return text.split("&&").map((part) => {
    const [left, right, ...more] = part.split("==");
    if (left === undefined || right === undefined || more.length > 0) throw unknownExpression(text);
    return { left: parseOperand(left), right: parseOperand(right) };
  });
}

/** Reads `event.data.orderId`. Throws for anything else. */
export function parsePath(text: string): EventPath {
  const operand = parseOperand(text);
  if (operand.kind !== "path") throw unknownExpression(text);
  return operand;
}

/** Whether every comparison holds; what isn't there equals nothing. */
export function holds(condition: readonly Comparison[], events: Events): boolean {
  return condition.every(({ left, right }) => {
    const value = evaluate(left, events);
    return value !== undefined && JSON.stringify(value) === JSON.stringify(evaluate(right, events));
  });
}

/** The value at a path; undefined where there is none. */
export function evaluate(operand: EventPath | Literal, events: Events): unknown {
  if (operand.kind === "literal") return operand.value;
  return operand.keys.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    events[operand.root],
  );
}

function parseOperand(text: string): EventPath | Literal {
  const trimmed = text.trim();
  const quoted = /^(?:'([^'\\]*)'|"([^"\\]*)")$/.exec(trimmed);
  if (quoted) return { kind: "literal", value: quoted[1] ?? quoted[2] ?? "" };
  if (/^-?\d+(?:\.\d+)?$/.test(trimmed)) return { kind: "literal", value: Number(trimmed) };
  if (trimmed === "true" || trimmed === "false") return { kind: "literal", value: trimmed === "true" };
  const path = /^(event|async)((?:\.[A-Za-z_]\w*)+)$/.exec(trimmed);
  if (!path?.[2]) throw unknownExpression(text);
  return { kind: "path", root: path[1] === "async" ? "async" : "event", keys: path[2].slice(1).split(".") };
}

function unknownExpression(text: string): Error {
  return new Error(`The embedded executor doesn't know the expression "${text.trim()}"`);
}
