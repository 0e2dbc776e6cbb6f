import { notificationJobs } from "@/server/notifications/jobs";
import type { Context } from "@/server/platform/context";
import { openEmbeddedJobs } from "@/server/platform/jobs";
import { dispatchOutbox, type RecordedEvent } from "@/server/platform/outbox";
import { toJobEvent } from "@/server/wiring/jobs";
import { subscribers } from "@/server/wiring/subscribers";
import { runJobs } from "./run-jobs";

/** Takes what is due all the way of a mail: from the outbox to the durable function, and to the mail server. */
export async function workOnMails(ctx: Context): Promise<void> {
  const executor = await openEmbeddedJobs(ctx, notificationJobs);
  const publish = (events: readonly RecordedEvent[]) => executor.accept(events.map(toJobEvent));
  while ((await dispatchOutbox(ctx, subscribers, publish)) > 0);
  await runJobs(executor);
}
