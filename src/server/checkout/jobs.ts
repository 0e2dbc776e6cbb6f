import { cron } from "inngest";
import type { JobSetup } from "@/server/platform/jobs";
import { clearQuotes } from "./clear-quotes";

export function checkoutJobs({ inngest, context }: JobSetup) {
  return [
    inngest.createFunction({ id: "clear-quotes", triggers: [cron("27 * * * *")] }, ({ step }) =>
      step.run("clear", () => clearQuotes(context("clear-quotes"))),
    ),
  ];
}
