import { expect } from "vitest";
import { checkInvariants, compareWithGateway } from "@/server/operations";
import { readLedger } from "./gateway";
import type { TestShop } from "./shop";
import { drainOutbox } from "./time";

/** Every invariant holds now. */
export async function expectSound({ db }: TestShop): Promise<void> {
  expect(await checkInvariants(db)).toEqual([]);
}

/** Once what waits has been done, every invariant holds and our books are the gateway's. */
export async function expectSettled(shop: TestShop): Promise<void> {
  await drainOutbox(shop);
  await expectSound(shop);
  expect(await compareWithGateway(shop.db, await readLedger(shop.gateway))).toEqual([]);
}
