import { index, int, mysqlEnum, mysqlTable, primaryKey, uniqueIndex } from "drizzle-orm/mysql-core";
import { ascii, id, json, timestamp } from "@/db/columns";

/** One run of a durable function, from its event to its end. What the embedded executor knows, it knows from here. */
export const jobRuns = mysqlTable(
  "job_runs",
  {
    id: id<"job_run">("id").primaryKey(),
    functionId: ascii("function_id", 120).notNull(),
    /** SHA-256 of what may begin this function once: the event's id, its idempotency key, a time of its schedule. */
    onceKey: ascii("once_key", 64).notNull(),
    event: json("event").notNull(),
    status: mysqlEnum("status", ["running", "completed", "failed", "cancelled"]).notNull(),
    /** Not before; moved ahead while an executor has it. NULL: ended. */
    dueAt: timestamp("due_at"),
    /** When the function itself is called next; NULL: not before one of its steps ends. */
    callAt: timestamp("call_at"),
    leaseOwner: ascii("lease_owner", 36),
    /** Failures of the call that comes next. */
    attempt: int("attempt").notNull(),
    createdAt: timestamp("created_at").notNull(),
    endedAt: timestamp("ended_at"),
  },
  (t) => [
    // An event that is delivered twice begins nothing twice.
    uniqueIndex("job_runs_once").on(t.functionId, t.onceKey),
    // The executor's look-up: those due, oldest first; ended ones have no due_at and drop out of its range.
    index("job_runs_due").on(t.dueAt),
    // Clearing away.
    index("job_runs_ended").on(t.endedAt),
  ],
);

/** What a run remembers: a step that ended is never run again. */
export const jobSteps = mysqlTable(
  "job_steps",
  {
    runId: id<"job_run">("run_id")
      .notNull()
      .references(() => jobRuns.id, { onDelete: "cascade" }),
    /** The SDK's hash of the step's name and of how often it came before. */
    stepId: ascii("step_id", 64).notNull(),
    status: mysqlEnum("status", ["planned", "sleeping", "done", "failed"]).notNull(),
    /** Of a step that is planned or sleeps; NULL: it ended. */
    dueAt: timestamp("due_at"),
    attempt: int("attempt").notNull(),
    /** { value }: what it returned, or its error. An object, since drivers differ in how they read a bare text. */
    result: json("result"),
    /** Its place among those that ended: the SDK replays them in this order. */
    position: int("position"),
  },
  (t) => [primaryKey({ columns: [t.runId, t.stepId] })],
);

/** Which events cancel a run that is under way. */
export const jobCancellations = mysqlTable(
  "job_cancellations",
  {
    runId: id<"job_run">("run_id")
      .notNull()
      .references(() => jobRuns.id, { onDelete: "cascade" }),
    functionId: ascii("function_id", 120).notNull(),
    /** The how manieth of the function's rules. */
    rule: int("rule").notNull(),
    /** SHA-256 of the event's name and of the values that it must have. */
    matchKey: ascii("match_key", 64).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.rule] }),
    // What an event that has come cancels.
    index("job_cancellations_match").on(t.functionId, t.matchKey),
  ],
);

/** Concurrency by key: as many rows as runs may be at work at once; whoever holds one, until it lets go or dies. */
export const jobSlots = mysqlTable(
  "job_slots",
  {
    /** SHA-256 of function, rule and key. */
    name: ascii("name", 64).notNull(),
    slot: int("slot").notNull(),
    owner: ascii("owner", 36).notNull(),
    expiresAt: timestamp("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.name, t.slot] }),
    // Clearing away.
    index("job_slots_expires_at").on(t.expiresAt),
  ],
);

/** When each scheduled function runs next; the process that moves the time on begins the run. */
export const jobSchedules = mysqlTable(
  "job_schedules",
  {
    functionId: ascii("function_id", 120).notNull(),
    cron: ascii("cron", 100).notNull(),
    nextAt: timestamp("next_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.functionId, t.cron] })],
);

/** Dead letters: what a function could not do, kept for a person who repairs it and has it run again. */
export const jobFailures = mysqlTable(
  "job_failures",
  {
    id: id<"job_failure">("id").primaryKey(),
    functionId: ascii("function_id", 120).notNull(),
    /** No foreign key: runs are cleared away sooner. */
    runId: id<"job_run">("run_id").notNull(),
    event: json("event").notNull(),
    error: json("error").notNull(),
    attempts: int("attempts").notNull(),
    failedAt: timestamp("failed_at").notNull(),
    /** When a person had it run again. */
    retriedAt: timestamp("retried_at"),
  },
  (t) => [
    // Those that nobody has looked after, oldest first.
    index("job_failures_open").on(t.retriedAt, t.failedAt),
  ],
);
