import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@/db/client";
import { checkInvariants, compareWithGateway } from "@/server/operations";
import type { Stack } from "../../scripts/bootstrap/stack.mjs";
import { apiOfGuest, quoteByApi, refusalCode } from "../support/api";
import { readLedger } from "../support/gateway";
import { ordersOf } from "../support/orders";
import { test } from "../support/own-shop";
import { somebody } from "../support/people";
import { type MadeProduct, makeProduct, stockOf } from "../support/products";
import { expect } from "../support/test";

/** In how many rounds each step is cut off: once in each part of it, so that some cuts come before any answer. */
const cutCounts = { place: 4, startPayment: 3, pay: 3 };
type Step = keyof typeof cutCounts;
const cuts = (Object.keys(cutCounts) as Step[]).flatMap((step) =>
  Array.from({ length: cutCounts[step] }, (_, part) => ({ step, part, parts: cutCounts[step] })),
);

const buyersPerRound = 6;

/** Somebody who buys, and what the shop has told her so far. */
interface Buyer {
  readonly person: ReturnType<typeof somebody>;
  place(isNewTry?: boolean): Promise<void>;
  startPayment(): Promise<void>;
  pay(): Promise<void>;
  /** The order that the shop has acknowledged. */
  token: string | null;
}

test("kill -9 of the shop at ten moments of placing and paying loses no acknowledged order and no money", async ({
  stack,
  db,
}) => {
  test.setTimeout(400_000);
  const product = await makeProduct(db, { stock: 1_000 });
  const rehearsal = await gather(stack, product);
  const durations = await measure(rehearsal, db);
  const buyers = [...rehearsal];
  const patient: Buyer[] = [];
  let lostAnswers = 0;
  for (const [round, { step: cutStep, part, parts }] of cuts.entries()) {
    const crowd = await gather(stack, product);
    buyers.push(...crowd);
    await perform(crowd, earlierSteps(cutStep));
    const cutMs = ((part + Math.random()) / parts) * durations[cutStep];
    test
      .info()
      .annotations.push({ type: `round ${round}`, description: `${cutStep}, ${cutMs.toFixed(1)} ms` });
    const cutOff = Promise.allSettled(crowd.map((buyer) => buyer[cutStep]()));
    // The moment of the crash, not a wait for something.
    await delay(cutMs);
    await stack.shop.kill();
    lostAnswers += (await cutOff).filter(({ status }) => status === "rejected").length;
    await stack.shop.restart();

    for (const token of crowd.flatMap(({ token }) => token ?? [])) {
      const page = await fetch(`${stack.baseUrl}/orders/${token}`);
      expect(page.status, `an acknowledged order after ${cutStep}`).toBe(200);
    }
    expect(await checkInvariants(db)).toEqual([]);
    // Of those without an answer, every other one loads the page anew, which makes the next press a new try.
    const unanswered = crowd.filter(({ token }) => !token);
    const isPatient = (buyer: Buyer) => unanswered.indexOf(buyer) % 2 === 1;
    patient.push(...crowd.filter(isPatient));
    await Promise.all(crowd.filter((buyer) => !isPatient(buyer)).map((buyer) => finish(buyer, true)));
  }

  await Promise.all(patient.map((buyer) => finish(buyer, false)));
  expect(lostAnswers, "answers that a crash has cut off").toBeGreaterThan(0);
  await expect
    .poll(async () => compareWithGateway(db, await readLedger(stack.gatewayUrl)), { timeout: 60_000 })
    .toEqual([]);
  await expect.poll(() => statusesOf(buyers, db), { timeout: 60_000 }).toEqual(buyers.map(() => ["placed"]));
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 1_000 - buyers.length, reserved: 0 });
  expect(await checkInvariants(db)).toEqual([]);
});

/** A crowd with full carts, each with a total before her. */
function gather(stack: Stack, product: MadeProduct): Promise<Buyer[]> {
  return Promise.all(Array.from({ length: buyersPerRound }, () => makeBuyer(stack, product)));
}

async function makeBuyer({ baseUrl }: Stack, product: MadeProduct): Promise<Buyer> {
  const api = apiOfGuest(baseUrl);
  const person = somebody();
  const confirmed = await quoteByApi(api, { product, person });
  let paymentPage: string | null = null;
  const buyer: Buyer = {
    person,
    token: null,
    async place(isNewTry = false) {
      const key = isNewTry ? { idempotencyKey: crypto.randomUUID() } : {};
      buyer.token = (await api.checkout.placeOrder.mutate({ ...confirmed, ...key })).token;
    },
    async startPayment() {
      const token = buyer.token ?? "";
      paymentPage = (await api.orders.startPayment.mutate({ token, locale: "en" })).redirectUrl;
    },
    async pay() {
      const { origin, pathname } = new URL(paymentPage ?? "");
      const answer = await fetch(`${origin}/sandbox/sessions/${pathname.split("/").at(-1)}/pay`, {
        method: "POST",
      });
      if (!answer.ok) throw new Error(`The gateway says ${answer.status}`);
    },
  };
  return buyer;
}

function earlierSteps(step: Step): Step[] {
  return (["place", "startPayment", "pay"] as const).slice(0, ["place", "startPayment", "pay"].indexOf(step));
}

async function perform(crowd: readonly Buyer[], steps: readonly Step[]): Promise<void> {
  for (const step of steps) await Promise.all(crowd.map((buyer) => buyer[step]()));
}

/** How long each step takes the whole crowd when nothing happens; paying lasts until the shop knows. */
async function measure(crowd: readonly Buyer[], db: Database): Promise<Record<Step, number>> {
  const time = async (work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  };
  const place = await time(() => perform(crowd, ["place"]));
  const startPayment = await time(() => perform(crowd, ["startPayment"]));
  const pay = await time(async () => {
    await perform(crowd, ["pay"]);
    await expect.poll(() => statusesOf(crowd, db), { intervals: [10] }).toEqual(crowd.map(() => ["placed"]));
  });
  return { place, startPayment, pay };
}

/** Goes on after a crash as a shopper does: sends the same again, or begins anew, until the order is paid. */
async function finish(buyer: Buyer, isNewTry: boolean): Promise<void> {
  if (!buyer.token) await placeInTheEnd(buyer, isNewTry);
  await buyer.startPayment().then(buyer.pay, (error) => {
    if (refusalCode(error) !== "ORDER_ALREADY_PAID") throw error;
  });
}

/** A try that was cut off keeps its key for half a minute; then the same key may try again. */
async function placeInTheEnd(buyer: Buyer, isNewTry: boolean): Promise<void> {
  await expect(async () => {
    await buyer.place(isNewTry).catch((error) => {
      if (refusalCode(error) !== "CART_ALREADY_ORDERED") throw error;
      buyer.token = error.data.details.params.token;
    });
  }).toPass({ intervals: [1_000], timeout: 45_000 });
}

/** The states of everything that each of them has ordered: one order, or it isn't right. */
function statusesOf(buyers: readonly Buyer[], db: Database): Promise<string[][]> {
  return Promise.all(
    buyers.map(async ({ person }) => (await ordersOf(db, person)).map(({ status }) => status)),
  );
}
