import { cron } from "inngest";
import { clearIdempotencyKeys, clearOutbox } from "@/server/platform/clear-outbox";
import { clearJobs, type JobSetup } from "@/server/platform/jobs";

export function operationsJobs({ inngest, context }: JobSetup) {
  return [
    /** What the platform has written down and nobody asks for any more. */
    inngest.createFunction({ id: "clear-records", triggers: [cron("37 * * * *")] }, async ({ step }) => {
      const ctx = context("clear-records");
      await step.run("outbox", () => clearOutbox(ctx));
      await step.run("idempotency keys", () => clearIdempotencyKeys(ctx));
      await step.run("jobs", () => clearJobs(ctx));
    }),
  ];
}
