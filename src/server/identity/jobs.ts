import { cron } from "inngest";
import type { JobSetup } from "@/server/platform/jobs";
import {
  clearKnownDevices,
  clearRateLimits,
  clearSessions,
  clearUnconfirmed,
  clearUserTokens,
  truncateAuditAddresses,
} from "./clear-identity";

export function identityJobs({ inngest, context }: JobSetup) {
  return [
    /** What of accounts nobody needs any more. */
    inngest.createFunction({ id: "clear-identity", triggers: [cron("47 3 * * *")] }, async ({ step }) => {
      const ctx = context("clear-identity");
      await step.run("sessions", () => clearSessions(ctx));
      await step.run("links", () => clearUserTokens(ctx));
      await step.run("unconfirmed accounts", () => clearUnconfirmed(ctx));
      await step.run("known devices", () => clearKnownDevices(ctx));
      await step.run("limits", () => clearRateLimits(ctx));
      await step.run("addresses in audit", () => truncateAuditAddresses(ctx));
    }),
  ];
}
