import type Stripe from "stripe";
import { newId } from "./ids";
import type { Cause, EventRecord, EventType, Subject } from "./records";
import { renderSubject } from "./replies";

/** The version whose shapes the objects have: the one that the installed SDK is made for (a test compares). */
export const API_VERSION = "2026-10-28.endive";

/** What the page or a timer brought about. */
export const NO_CAUSE: Cause = { requestId: null, idempotencyKey: null };

export function newEvent(type: EventType, subject: Subject, cause: Cause, nowSeconds: number): EventRecord {
  return { id: newId("evt"), type, createdAt: nowSeconds, subject, cause };
}

/** The body that is signed and posted; the same for each attempt. Source: Stripe API, Events: the Event object. */
export function renderEvent(event: EventRecord, publicUrl: string): string {
  const body: Omit<Stripe.EventBase, "type" | "data"> & { type: EventType; data: { object: object } } = {
    id: event.id,
    object: "event",
    api_version: API_VERSION,
    created: event.createdAt,
    data: { object: renderSubject(event.subject, publicUrl) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: event.cause.requestId, idempotency_key: event.cause.idempotencyKey },
    type: event.type,
  };
  // Indented as Stripe's are: a shop that verifies its own re-serialised body is found out here.
  return JSON.stringify(body, null, 2);
}
