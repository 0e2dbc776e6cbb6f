import { renderEvent } from "../../sandbox/gateway/events";
import { type Faults, NO_FAULTS } from "../../sandbox/gateway/faults";
import type { EventRecord } from "../../sandbox/gateway/records";
import { type RunningGateway, startGateway } from "../../sandbox/gateway/server";
import { signPayload } from "../../sandbox/gateway/signature";
import { createState } from "../../sandbox/gateway/state";

export const secretKey = "sk_test_of_the_tests";
export const webhookSecret = "whsec_of_the_tests";

export interface TestGateway extends RunningGateway {
  readonly url: string;
}

/** The sandbox gateway on a port of its own. Its webhooks wait: each test delivers them when and as it wants. */
export async function openTestGateway(ledgerFile: string): Promise<TestGateway> {
  const running = await startGateway({
    ...{ port: 0, publicUrl: null, secretKey, webhookSecret, ledgerFile },
    ...{ webhookUrl: "http://127.0.0.1:9/", retryDelaysMs: [], deliveryTimeoutMs: 100 },
  });
  return { ...running, url: `http://localhost:${running.port}` };
}

/** Makes it a gateway that has sold nothing yet and works as it should. */
export function emptyGateway({ gateway }: TestGateway): void {
  Object.assign(gateway.state, createState());
  Object.assign(gateway.faults, { ...NO_FAULTS, holdWebhooks: true });
}

/** Sets the gateway's fault switches; those that aren't named go back to rest. */
export async function setFaults({ url }: TestGateway, faults: Partial<Faults>): Promise<void> {
  await post(`${url}/sandbox/faults`, { holdWebhooks: true, ...faults });
}

/** What the gateway's own books say. */
export async function readLedger({ url }: TestGateway): Promise<unknown> {
  const answer = await fetch(`${url}/sandbox/ledger`);
  return answer.json();
}

/** Pays as the gateway's page does; the shop hasn't heard of it yet. False when the session takes no money any more. */
export async function payAtGateway(
  { url }: Pick<TestGateway, "url">,
  sessionId: string,
  card?: string,
): Promise<boolean> {
  const answer = await post(`${url}/sandbox/sessions/${sessionId}/pay`, card ? { card } : {});
  if (![200, 402, 409].includes(answer.status)) throw new Error(`The gateway says ${answer.status}`);
  return answer.status === 200;
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export interface Webhook {
  readonly id: string;
  readonly type: string;
  readonly body: string;
}

/** Every webhook that the gateway has to tell of a session, its payment and its refunds, in their order. */
export function webhooksOf({ gateway }: TestGateway, sessionId: string): Webhook[] {
  return [...gateway.state.events.values()]
    .filter((event) => sessionOf(gateway, event) === sessionId)
    .map((event) => ({ id: event.id, type: event.type, body: renderEvent(event, gateway.publicUrl) }));
}

function sessionOf({ state }: TestGateway["gateway"], { subject }: EventRecord): string | undefined {
  switch (subject.object) {
    case "checkout.session":
      return subject.record.id;
    case "payment_intent":
      return subject.record.sessionId;
    case "charge":
    case "refund":
      return state.paymentIntents.get(subject.record.paymentIntentId)?.sessionId;
  }
}

/** The signature that the gateway sends with a body, made `ageSeconds` ago. */
export function signatureOf(body: string, { secret = webhookSecret, ageSeconds = 0 } = {}): string {
  return signPayload(body, secret, Math.floor(Date.now() / 1000) - ageSeconds);
}
