import { eventType } from "inngest";
import { z } from "zod";
import type { JobSetup } from "@/server/platform/jobs";
import { mailedEvents, mailsFor } from "./mails-for";
import { sendMail } from "./send-mail";

const triggers = mailedEvents.map(({ name, subject }) =>
  eventType(name, { schema: z.object({ [subject]: z.uuid() }) }),
);

/** As many as Inngest knows; by its back-off they last for a day. */
const retries = 20;

export function notificationJobs({ inngest, context }: JobSetup) {
  return [
    /**
     * Tells by mail what has happened. No step: the log knows better than the run what was sent, and so it is one
     * call. One function for all kinds, so that a mail server that says nothing takes one function's share of the
     * executor.
     */
    inngest.createFunction({ id: "send-mail", triggers, retries }, async ({ event }) => {
      const ctx = context("send-mail");
      for (const mail of mailsFor({ name: event.name, payload: event.data })) await sendMail(ctx, mail);
    }),
  ];
}
