import { setTimeout as delay } from "node:timers/promises";
import type { Stack } from "../../scripts/bootstrap/stack.mjs";
import { apiOfGuest, refusalCode } from "./api";
import { type Person, somebody } from "./people";
import type { MadeProduct } from "./products";

/** What buyers have in mind, in turn. */
const intents = [
  "pays",
  "is declined, then pays",
  "leaves",
  "pays, then cancels",
  "pays",
  "cancels",
  "pays while she cancels in another tab",
  "pays",
] as const;
type Intent = (typeof intents)[number];

/** Somebody who wants one thing, and tries again for as long as the shop doesn't answer. */
export interface PatientBuyer {
  readonly person: Person;
  readonly intent: Intent;
  /** The order that the shop has acknowledged. */
  readonly token: string | null;
  /** Everything from the empty cart to what she has in mind. Throws a refusal that she has no reason to get. */
  buy(): Promise<void>;
}

export interface Progress {
  /** Something that a buyer set out to do is done. */
  step(): void;
  /** An answer never came, or was none that helps. */
  lose(): void;
}

/** The shop's own trouble, which passes; undefined: no answer. */
const troubles: readonly (string | undefined)[] = [undefined, "INTERNAL", "PAYMENT_SERVICE_UNAVAILABLE"];
const retryMs = 200;
const patienceMs = 90_000;

/** The `index`-th of a crowd; what she has in mind depends on it alone. */
export function patientBuyer(
  stack: Stack,
  product: MadeProduct,
  index: number,
  progress: Progress,
): PatientBuyer {
  const api = apiOfGuest(stack.baseUrl);
  const person = somebody();
  const intent = intents[index % intents.length] ?? "pays";
  const locale = "en";
  let token: string | null = null;

  /** Null when it is refused in one of these ways. */
  async function insist<T>(call: () => Promise<T>, ...expected: readonly string[]): Promise<T | null> {
    for (const limit = Date.now() + patienceMs; ; ) {
      try {
        const answer = await call();
        progress.step();
        return answer;
      } catch (error) {
        const code = refusalCode(error);
        if (code !== undefined && expected.includes(code)) return null;
        if (!troubles.includes(code) || Date.now() > limit) throw error;
        progress.lose();
        await delay(retryMs);
      }
    }
  }

  async function place(): Promise<string> {
    await insist(() => api.cart.addLine.mutate({ variantId: product.variantId, quantity: 1 }));
    const quote = await insist(() => api.checkout.saveDetails.mutate({ ...person, locale }));
    for (;;) {
      const confirmed = {
        quoteHash: quote?.hash ?? "",
        idempotencyKey: crypto.randomUUID(),
        locale,
      } as const;
      const placed = await insist(async () => {
        const { token } = await api.checkout.placeOrder.mutate(confirmed).catch(ordered);
        return token;
      }, "IDEMPOTENCY_KEY_IN_USE");
      // A try that was cut off keeps its key for half a minute. She loads the page anew, which has another.
      if (placed) return placed;
    }
  }

  /** What a session of the gateway's takes; false when it takes no money any more. */
  async function payAtGateway(redirectUrl: string, card = "4242424242424242"): Promise<boolean> {
    const sessionId = new URL(redirectUrl).pathname.split("/").at(-1);
    const answer = await fetch(`${stack.gatewayUrl}/sandbox/sessions/${sessionId}/pay`, {
      ...{ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ card }) },
    });
    if (![200, 402, 409].includes(answer.status)) throw new Error(`The gateway says ${answer.status}`);
    progress.step();
    return answer.status === 200;
  }

  const startPayment = (order: string) =>
    insist(
      () => api.orders.startPayment.mutate({ token: order, locale }),
      ...["ORDER_ALREADY_PAID", "ORDER_NOT_PAYABLE"],
    );
  const cancel = (order: string) =>
    insist(
      () => api.orders.cancel.mutate({ token: order }),
      ...["ORDER_ALREADY_PAID", "ORDER_NOT_CANCELLABLE"],
    );

  async function pay(order: string, ...cards: readonly string[]): Promise<boolean> {
    const started = await startPayment(order);
    if (!started) return false;
    for (const card of cards) await payAtGateway(started.redirectUrl, card);
    return payAtGateway(started.redirectUrl);
  }

  async function cancelOncePaid(order: string): Promise<void> {
    const isWaiting = () =>
      api.orders.getStatus.query({ token: order }).then(
        ({ status }) => status === "awaiting_payment",
        () => true,
      );
    while (await isWaiting()) await delay(retryMs);
    await insist(() => api.orders.cancelPaid.mutate({ token: order }), "ORDER_NOT_CANCELLABLE");
  }

  async function carryOut(order: string): Promise<void> {
    switch (intent) {
      case "pays":
        return void (await pay(order));
      case "is declined, then pays":
        return void (await pay(order, "4000000000000002"));
      case "leaves":
        return void (await startPayment(order));
      case "pays, then cancels":
        return void ((await pay(order)) && (await cancelOncePaid(order)));
      case "cancels":
        return void (await cancel(order));
      case "pays while she cancels in another tab": {
        const started = await startPayment(order);
        if (started) await Promise.all([payAtGateway(started.redirectUrl), cancel(order)]);
      }
    }
  }

  return {
    person,
    intent,
    get token() {
      return token;
    },
    async buy() {
      token = await place();
      await carryOut(token);
    },
  };
}

/** The order of a try whose answer was lost, which the next one is told of. */
function ordered(error: unknown): { readonly token: string } {
  if (refusalCode(error) !== "CART_ALREADY_ORDERED") throw error;
  return (error as { data: { details: { params: { token: string } } } }).data.details.params;
}
