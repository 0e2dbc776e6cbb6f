import { eq, isNotNull } from "drizzle-orm";
import { beforeEach } from "vitest";
import { jobRuns, mailLog, orders, outbox } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Env } from "@/server/platform/env";
import type { OrderId, VariantId } from "@/shared/ids";
import { order } from "./buying";
import { makeProduct, makeShipping, makeTaxRate, someone } from "./factories";
import { mailsIn } from "./mail";
import { noLimits, type TestShop } from "./shop";
import { workOnMails } from "./work-on-mails";

/** A shop with something to sell, about whose orders mails go out. */
export function useMailing(shop: () => TestShop) {
  let variantId: VariantId;
  beforeEach(async () => {
    const ctx = shop().context();
    await makeShipping(ctx);
    await makeTaxRate(ctx);
    ({ variantId } = await makeProduct(ctx, { stock: 100, title: "Harbour wool coat" }));
  });
  const idOf = async (token: string): Promise<OrderId> => {
    const [row] = await shop().db.select({ id: orders.id }).from(orders).where(eq(orders.token, token));
    if (!row) throw new Error("No such order");
    return row.id;
  };
  return {
    idOf,
    variantId: () => variantId,
    /** Whoever sends mails. */
    sender: (settings?: Partial<Env>): Context => shop().context(settings, { kind: "system", name: "mails" }),
    /** An order that awaits payment, of which no mail has gone out. */
    async placed() {
      const details = someone();
      const { token, guest } = await order(shop(), variantId, { details, settings: noLimits });
      return { id: await idOf(token), token, guest, email: details.email };
    },
    /** All mails that came in, by their subjects. */
    inbox: async () => (await mailsIn(shop().mail)).sort((a, b) => (a.subject < b.subject ? -1 : 1)),
    log: () => shop().db.select().from(mailLog),
  };
}

/** Tells what has happened by mail, also what waits for its next try. */
export async function deliverMails(shop: TestShop, settings?: Partial<Env>): Promise<void> {
  const ctx = shop.context(settings, { kind: "system", name: "background" });
  const now = ctx.clock.now();
  await shop.db.update(outbox).set({ dueAt: now }).where(isNotNull(outbox.dueAt));
  await shop.db.update(jobRuns).set({ dueAt: now, callAt: now }).where(isNotNull(jobRuns.dueAt));
  await workOnMails(ctx);
}
