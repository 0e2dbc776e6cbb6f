import { cron } from "inngest";
import { clearIdempotencyKeys, clearOutbox } from "@/server/platform/clear-outbox";
import { clearJobs, type JobSetup } from "@/server/platform/jobs";
import { reconcilePayments } from "./reconcile-payments";
import { watchInvariants } from "./watch-invariants";

export function operationsJobs({ inngest, context }: JobSetup) {
  return [
    /** Each effect of it rests on a unique key or a conditional UPDATE, so that two at once do no harm. */
    inngest.createFunction(
      { id: "reconcile-payments", triggers: [cron("*/5 * * * *")], retries: 0 },
      ({ step }) =>
        step.run("hold our books against theirs", () => reconcilePayments(context("reconcile-payments"))),
    ),
    /** Most of them read whole tables: 18 s for 100,000 orders. */
    inngest.createFunction(
      { id: "watch-invariants", triggers: [cron("*/10 * * * *")], retries: 0 },
      ({ step }) => step.run("check", () => watchInvariants(context("invariants"))),
    ),
    /** What the platform has written down and nobody asks for any more. */
    inngest.createFunction({ id: "clear-records", triggers: [cron("37 * * * *")] }, async ({ step }) => {
      const ctx = context("clear-records");
      await step.run("outbox", () => clearOutbox(ctx));
      await step.run("idempotency keys", () => clearIdempotencyKeys(ctx));
      await step.run("jobs", () => clearJobs(ctx));
    }),
  ];
}
