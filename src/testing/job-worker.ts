import { eventType } from "inngest";
import pino from "pino";
import { z } from "zod";
import { connect } from "@/db/client";
import { databaseClock } from "@/server/platform/clock";
import type { Context } from "@/server/platform/context";
import { parseEnv } from "@/server/platform/env";
import { openEmbeddedJobs } from "@/server/platform/jobs";
import { newId } from "@/shared/ids";
import { runJobs } from "./run-jobs";

/**
 * A process that does nothing but durable work, for tests that kill it. It says each step that it begins; with "hang"
 * it never ends the second one.
 */
const env = parseEnv(process.env);
const { db, pool } = connect(env.DATABASE_URL, 3);
const clock = databaseClock();
await clock.synchronise(db);
const log = pino({ level: "silent" });
const ctx: Context = { db, clock, newId, env, log, actor: { kind: "system", name: "worker" } };

const happened = eventType("test/happened", { schema: z.object({}) });
const say = (word: string) => process.stdout.write(`${word}\n`);

const executor = await openEmbeddedJobs(ctx, ({ inngest }) => [
  inngest.createFunction({ id: "worked", triggers: [happened] }, async ({ step }) => {
    await step.run("one", () => say("one"));
    await step.run("two", async () => {
      say("two");
      if (process.argv.includes("hang")) await new Promise((resolve) => setTimeout(resolve, 60_000));
    });
    await step.run("three", () => say("three"));
  }),
]);
await executor.accept([{ id: "the-event", name: "test/happened", data: {}, ts: 0 }]);
await runJobs(executor);
await pool.end();
