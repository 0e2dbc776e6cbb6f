import { invalidRequest } from "./errors";
import { renderCharge, renderPaymentIntent, renderRefund } from "./payment-objects";
import type { Subject } from "./records";
import { renderSession } from "./session-object";
import type { State } from "./state";

/** What an operation answers, before it is put into Stripe's shape. */
export type Reply = Subject | { object: "list"; url: string; subjects: Subject[]; hasMore: boolean };

/** Which fields of which objects hold an id that `expand[]` can replace. Source: Stripe API, Expanding. */
const EXPANDABLE: Record<Subject["object"], Record<string, Subject["object"]>> = {
  "checkout.session": { payment_intent: "payment_intent" },
  payment_intent: { latest_charge: "charge" },
  charge: { payment_intent: "payment_intent" },
  refund: { payment_intent: "payment_intent", charge: "charge" },
};

export function renderSubject(subject: Subject, publicUrl: string): object {
  switch (subject.object) {
    case "checkout.session":
      return renderSession(subject.record, publicUrl);
    case "payment_intent":
      return renderPaymentIntent(subject.record);
    case "charge":
      return renderCharge(subject.record);
    case "refund":
      return renderRefund(subject.record);
  }
}

/** A reply in Stripe's shape, ids replaced by objects where `expand` says so (`data.` first in a list). */
export function renderReply(reply: Reply, expand: string[], state: State, publicUrl: string): object {
  if (reply.object !== "list") return renderExpanded(reply, expand, state, publicUrl);
  const inner = expand.map((path) => path.replace(/^data\./, ""));
  const data = reply.subjects.map((subject) => renderExpanded(subject, inner, state, publicUrl));
  return { object: "list", data, has_more: reply.hasMore, url: reply.url };
}

/** Throws unless every path can be expanded, before any work is done for it. */
export function checkExpand(object: Subject["object"], isList: boolean, expand: string[]): void {
  for (const path of expand) {
    const isKnown =
      (!isList || path.startsWith("data.")) && leadsSomewhere(object, path.replace(/^data\./, ""));
    if (!isKnown) throw invalidRequest(`This property cannot be expanded (${path}).`, { param: "expand" });
  }
}

function leadsSomewhere(object: Subject["object"], path: string): boolean {
  const [field, rest] = splitPath(path);
  const target = EXPANDABLE[object][field];
  return target !== undefined && (rest === "" || leadsSomewhere(target, rest));
}

function renderExpanded(subject: Subject, expand: string[], state: State, publicUrl: string): object {
  const rendered: Record<string, unknown> = { ...renderSubject(subject, publicUrl) };
  for (const path of expand) {
    const [field] = splitPath(path);
    const target = EXPANDABLE[subject.object][field];
    const id = rendered[field];
    const found = target && typeof id === "string" ? findSubject(state, target, id) : null;
    if (!found) continue;
    const deeper = expand
      .map(splitPath)
      .flatMap(([name, rest]) => (name === field && rest !== "" ? [rest] : []));
    rendered[field] = renderExpanded(found, deeper, state, publicUrl);
  }
  return rendered;
}

function findSubject(state: State, object: Subject["object"], id: string): Subject | null {
  if (object === "payment_intent") {
    const record = state.paymentIntents.get(id);
    return record ? { object, record } : null;
  }
  const record = object === "charge" ? state.charges.get(id) : undefined;
  return record ? { object: "charge", record } : null;
}

function splitPath(path: string): [string, string] {
  const dot = path.indexOf(".");
  return dot === -1 ? [path, ""] : [path.slice(0, dot), path.slice(dot + 1)];
}
