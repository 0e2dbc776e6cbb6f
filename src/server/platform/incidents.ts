import { and, eq, isNull, like } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { incidents } from "@/db/schema";
import { actorName, type Context } from "./context";

/** What a person has to look at, because the shop can't settle it by itself. */
export type IncidentKind = (typeof incidents.$inferSelect)["kind"];

export interface Incident {
  readonly kind: IncidentKind;
  readonly subject: string;
  /** What helps to understand it; no secrets, nothing about persons. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Notes an incident, once for each kind and subject: seen again, it keeps its row, and is open again if it was only
 * found to be settled; one that a person has closed stays closed. The first time is logged as an error, since
 * somebody has to come.
 */
export async function recordIncident(db: Queryable, ctx: Context, incident: Incident): Promise<void> {
  const { kind, subject, details } = incident;
  const now = ctx.clock.now();
  const [made] = await db
    .insert(incidents)
    .ignore()
    .values({ id: ctx.newId<"incident">(), kind, subject, details, firstSeenAt: now, lastSeenAt: now });
  if (made.affectedRows === 1) {
    ctx.log.error({ incident: kind, subject, details }, "incident");
    return;
  }
  const isThis = and(eq(incidents.kind, kind), eq(incidents.subject, subject));
  await db.update(incidents).set({ details, lastSeenAt: now }).where(isThis);
  await db
    .update(incidents)
    .set({ resolvedAt: null, resolvedBy: null })
    .where(and(isThis, like(incidents.resolvedBy, "system:%")));
}

/** Closes an incident that turns out to be settled. */
export async function resolveIncident(
  db: Queryable,
  ctx: Context,
  { kind, subject }: Pick<Incident, "kind" | "subject">,
): Promise<void> {
  const [closed] = await db
    .update(incidents)
    .set({ resolvedAt: ctx.clock.now(), resolvedBy: actorName(ctx.actor) })
    .where(and(eq(incidents.kind, kind), eq(incidents.subject, subject), isNull(incidents.resolvedAt)));
  if (closed.affectedRows === 1) ctx.log.info({ incident: kind, subject }, "incident resolved");
}
