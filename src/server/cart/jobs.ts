import { cron } from "inngest";
import type { JobSetup } from "@/server/platform/jobs";
import { clearAbandonedCarts } from "./clear-carts";

export function cartJobs({ inngest, context }: JobSetup) {
  return [
    inngest.createFunction({ id: "clear-carts", triggers: [cron("17 3 * * *")] }, ({ step }) =>
      step.run("clear", () => clearAbandonedCarts(context("clear-carts"))),
    ),
  ];
}
