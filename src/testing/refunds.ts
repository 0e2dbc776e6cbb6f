import { eq } from "drizzle-orm";
import { captures, refunds } from "@/db/schema";
import { orderAtGateway, pay, secondSession } from "./buying";
import { makeProduct } from "./factories";
import { signatureOf, webhooksOf } from "./gateway";
import { openDoor } from "./http";
import type { TestShop } from "./shop";
import { drainOutbox } from "./time";

/** A second capture of a paid order, whose refund is promised. */
export async function promisedRefund(shop: TestShop) {
  const { variantId } = await makeProduct(shop.context());
  const { sessionId } = await orderAtGateway(shop, variantId);
  const second = await secondSession(shop, sessionId);
  await pay(shop, sessionId);
  await pay(shop, second);
  const [row] = await shop.db.select().from(refunds);
  const [capture] = row ? await shop.db.select().from(captures).where(eq(captures.id, row.captureId)) : [];
  if (!row || !capture) throw new Error("No refund was promised");
  return { ...row, second, captureProviderId: capture.providerId };
}

/** The same, and it has been given. */
export async function givenRefund(shop: TestShop) {
  const { second, id } = await promisedRefund(shop);
  await drainOutbox(shop);
  const [row] = await shop.db.select().from(refunds);
  return { id, second, providerId: row?.providerId ?? "" };
}

/** Says all of a type that the gateway has to say of a session at the shop's own door; returns the answers. */
export async function tellAll(shop: TestShop, sessionId: string, type: string): Promise<number[]> {
  const door = openDoor(shop);
  const told = webhooksOf(shop.gateway, sessionId).filter((webhook) => webhook.type === type);
  const answers: number[] = [];
  for (const { body } of told) answers.push((await door.webhook(body, signatureOf(body))).status);
  return answers;
}
