import { eventType } from "inngest";
import { z } from "zod";
import { identityEvents } from "@/server/identity";
import type { JobSetup } from "@/server/platform/jobs";
import { mailedEvents, mailsFor } from "./mails-for";
import { sendMail } from "./send-mail";

const accountEvents: readonly string[] = Object.values(identityEvents);

function triggersOf(isWanted: (name: string) => boolean) {
  return mailedEvents
    .filter(({ name }) => isWanted(name))
    .map(({ name, subject }) => eventType(name, { schema: z.object({ [subject]: z.uuid() }) }));
}

/** As many as Inngest knows; by its back-off they last for a day. */
const retries = 20;

/**
 * Tell by mail what has happened. No steps: the log knows better than the run what was sent, and so each is one call.
 * One function for all kinds about orders and one for those about accounts, since Inngest lets a function wait for ten
 * events at most; a mail server that says nothing takes their share of the executor and no more.
 */
export function notificationJobs({ inngest, context }: JobSetup) {
  const sender = (id: string, triggers: ReturnType<typeof triggersOf>) =>
    inngest.createFunction({ id, triggers, retries }, async ({ event }) => {
      const ctx = context("send-mail");
      for (const mail of mailsFor({ name: event.name, payload: event.data })) await sendMail(ctx, mail);
    });
  return [
    sender(
      "send-mail",
      triggersOf((name) => !accountEvents.includes(name)),
    ),
    sender(
      "send-account-mail",
      triggersOf((name) => accountEvents.includes(name)),
    ),
  ];
}
