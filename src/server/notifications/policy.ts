import type { Actor } from "@/server/platform/context";

/** Mails go out because something happened, never because somebody asked over the web. */
export function canSendMail(actor: Actor): boolean {
  return actor.kind === "system";
}
