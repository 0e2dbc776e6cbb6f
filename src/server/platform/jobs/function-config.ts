import { z } from "zod";
import { nextTime, parseCron, type Schedule } from "./cron";
import { type Comparison, type EventPath, parseCondition, parsePath } from "./expression";

/** A function as the executor runs it. */
export interface JobFunction {
  readonly id: string;
  /** How often one call is made before it has failed for good. */
  readonly maxAttempts: number;
  readonly triggers: readonly Trigger[];
  readonly schedules: readonly { readonly cron: string; readonly schedule: Schedule }[];
  readonly cancellations: readonly Cancellation[];
  readonly idempotency: EventPath | null;
  readonly limits: readonly Limit[];
}

interface Trigger {
  readonly event: string;
  readonly condition: readonly Comparison[];
}

/** `event` cancels a run when the values at `theirs` in it are those at `ours` in the run's own event. */
export interface Cancellation {
  readonly event: string;
  readonly ours: readonly EventPath[];
  readonly theirs: readonly EventPath[];
}

/** At most `max` runs at work at once, in all or for each value of `key`. */
export interface Limit {
  readonly max: number;
  readonly key: EventPath | null;
}

const concurrencySchema = z.strictObject({
  limit: z.int().min(1).max(100),
  key: z.string().optional(),
  scope: z.literal("fn").optional(),
});

/** A number, one limit or several: as the SDK has it. */
function asLimits(concurrency: unknown): unknown {
  if (concurrency === undefined) return [];
  return [typeof concurrency === "number" ? { limit: concurrency } : concurrency].flat();
}

/** What the SDK registers, as far as the executor can do it: whatever else is asked for is refused. */
const configSchema = z.strictObject({
  id: z.string().max(120),
  name: z.string(),
  triggers: z
    .array(
      z.union([
        z.strictObject({
          event: z.string().regex(/^[\w./-]+$/, "must name one event"),
          expression: z.string().optional(),
        }),
        z.strictObject({ cron: z.string() }),
      ]),
    )
    .min(1),
  steps: z.strictObject({
    step: z.strictObject({
      id: z.literal("step"),
      name: z.string(),
      runtime: z.strictObject({ type: z.literal("http"), url: z.string() }),
      retries: z.strictObject({ attempts: z.int().min(0) }).optional(),
    }),
  }),
  idempotency: z.string().optional(),
  concurrency: z.preprocess(asLimits, z.array(concurrencySchema).max(2)),
  cancel: z.array(z.strictObject({ event: z.string(), if: z.string().optional() })).optional(),
});

type Config = z.infer<typeof configSchema>;

/** As the SDK has it where a function says nothing. */
const defaultRetries = 4;

/**
 * Reads one function as the SDK registers it. Throws an Error that names the function and what the embedded executor
 * can't do for it: batches, throttling, debouncing, timeouts, priorities and the like.
 */
export function readFunction(registered: unknown): JobFunction {
  const parsed = configSchema.safeParse(registered);
  const id = String((registered as { id?: unknown } | null)?.id);
  if (!parsed.success) throw new Error(`The embedded executor can't run ${id}: ${describe(parsed.error)}`);
  try {
    return toFunction(parsed.data);
  } catch (error) {
    throw new Error(`The embedded executor can't run ${id}`, { cause: error });
  }
}

function toFunction({ id, triggers, steps, idempotency, concurrency, cancel = [] }: Config): JobFunction {
  return {
    id,
    maxAttempts: 1 + (steps.step.retries?.attempts ?? defaultRetries),
    triggers: triggers.flatMap((trigger) =>
      "event" in trigger
        ? [{ event: trigger.event, condition: trigger.expression ? parseCondition(trigger.expression) : [] }]
        : [],
    ),
    schedules: triggers.flatMap((trigger) => ("cron" in trigger ? [readSchedule(trigger.cron)] : [])),
    cancellations: cancel.map(toCancellation),
    idempotency: idempotency === undefined ? null : parsePath(idempotency),
    limits: concurrency.map(({ limit, key }) => ({ max: limit, key: key ? parsePath(key) : null })),
  };
}

function readSchedule(cron: string): JobFunction["schedules"][number] {
  const schedule = parseCron(cron);
  // Throws for one that never comes.
  nextTime(schedule, new Date(0));
  return { cron, schedule };
}

function toCancellation({ event, if: condition }: NonNullable<Config["cancel"]>[number]): Cancellation {
  const pairs = (condition ? parseCondition(condition) : []).map(({ left, right }) => {
    const paths = [left, right].flatMap((side) => (side.kind === "path" ? [side] : []));
    const ours = paths.find(({ root }) => root === "event");
    const theirs = paths.find(({ root }) => root === "async");
    if (!ours || !theirs) throw new Error(`"${condition}" compares no value of the two events`);
    return { ours, theirs };
  });
  return { event, ours: pairs.map(({ ours }) => ours), theirs: pairs.map(({ theirs }) => theirs) };
}

function describe(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => [path.join("."), message].filter(Boolean).join(" "))
    .join("; ");
}
