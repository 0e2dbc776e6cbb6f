import { beforeEach, describe, expect, test } from "vitest";
import { jobSchedules, orderAddresses, orders } from "@/db/schema";
import { blankOrders } from "@/server/orders/blank-orders";
import { openEmbeddedJobs } from "@/server/platform/jobs";
import { jobFunctions } from "@/server/wiring/jobs";
import type { VariantId } from "@/shared/ids";
import { makeAccount, type SignedInGuest, signInAs, type TestAccount } from "@/testing/accounts";
import { orderOf } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { movable } from "@/testing/frozen";
import { outcomeOf } from "@/testing/refusals";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";

const shop = useShop();
let variantId: VariantId;
let account: TestAccount;
let guest: SignedInGuest;

beforeEach(async () => {
  await makeShipping(shop().context());
  ({ variantId } = await makeProduct(shop().context(), { stock: 9 }));
  account = await makeAccount(shop().context(), { name: "Ada Byron" });
  guest = await signInAs(shop(), account);
});

const erase = () => guest.api.privacy.deleteAccount({ password: account.password });
const ownOrder = (isPaid?: boolean) => orderOf(account, shop(), variantId, isPaid);

describe("blanking", () => {
  let days = 0;
  /** What the schedules do in another day. */
  async function aDay() {
    const { ctx, wait } = movable(shop().context());
    days += 1;
    wait(days * 24 * 3_600);
    await shop().db.delete(jobSchedules);
    const executor = await openEmbeddedJobs(ctx, jobFunctions);
    await runJobs(executor);
    wait(24 * 3_600);
    await runJobs(executor);
  }
  const due = () =>
    shop()
      .db.update(orders)
      .set({ blankAfter: new Date(Date.now() - 3_600_000) });

  test("takes out of an order that is over whom it was for; what was sold and for how much stays", async () => {
    const token = await ownOrder(false);
    await guest.api.orders.cancel({ token });
    await erase();
    const [before] = await shop().db.select().from(orders);
    await aDay();
    expect(await shop().db.select().from(orders)).toMatchObject([{ email: before?.email }]);
    await due();
    await aDay();
    const [row] = await shop().db.select().from(orders);
    expect(row).toMatchObject({ email: "", emailNormalised: "", blankAfter: null, networkSubject: null });
    expect(row).toMatchObject({ number: before?.number, totalMinor: before?.totalMinor });
    const kept = JSON.stringify([row, await shop().db.select().from(orderAddresses)]);
    const [address] = await shop().db.select().from(orderAddresses);
    expect(address).toMatchObject({ name: "", line1: "", city: "", phone: null });
    expect(address?.country).toMatch(/^[A-Z]{2}$/);
    expect(kept).not.toContain(before?.email);
    const late = shop().guest().api.orders.getByToken({ token, locale: "en" });
    expect(await outcomeOf(late)).toBe("ORDER_NOT_FOUND");
    await expectSound(shop());
  });

  test("takes a year more for what nobody has noted the end of", async () => {
    await ownOrder();
    await erase();
    await due();
    for (const [after, isBlank] of [
      [364, false],
      [366, true],
    ] as const) {
      const { ctx, wait } = movable(shop().context());
      wait(after * 24 * 3_600);
      await blankOrders(ctx);
      expect((await shop().db.select().from(orders)).map(({ email }) => email === "")).toEqual([isBlank]);
    }
  });

  test("leaves alone what is to be paid or on its way, and what nobody has released", async () => {
    await ownOrder();
    await ownOrder(false);
    await erase();
    await due();
    await aDay();
    const rows = await shop().db.select().from(orders);
    expect(rows.every(({ email }) => email !== "")).toBe(true);
    await shop().db.update(orders).set({ status: "cancelled", blankAfter: null });
    await aDay();
    expect((await shop().db.select().from(orders)).every(({ email }) => email !== "")).toBe(true);
  });
});
