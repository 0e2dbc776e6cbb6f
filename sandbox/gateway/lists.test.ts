import type Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refusalOf, sessionParams, startTestGateway, stopAll, type TestGateway } from "./testing";

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway();
});
afterEach(stopAll);

/** So many paid sessions, ten seconds apart, each with a refund of 1 cent: their objects from old to new. */
async function sell(count: number) {
  const { stripe } = gateway;
  const sold = {
    sessions: [] as string[],
    charges: [] as string[],
    refunds: [] as string[],
  };
  for (let index = 0; index < count; index += 1) {
    gateway.advance(10);
    const { id } = await stripe.checkout.sessions.create(sessionParams());
    await gateway.post(`/sandbox/sessions/${id}/pay`);
    const intent = await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
    const { id: payment_intent, latest_charge } = intent.payment_intent as Stripe.PaymentIntent;
    const refund = await stripe.refunds.create({ payment_intent, amount: 1 });
    sold.sessions.push(id);
    sold.charges.push(String(latest_charge));
    sold.refunds.push(refund.id);
  }
  return sold;
}

const kinds = ["sessions", "charges", "refunds"] as const;
type Kind = (typeof kinds)[number];
type Listed = { id: string; created: number };
interface ListParams {
  limit?: number;
  starting_after?: string;
  created?: number | Stripe.RangeQueryParam;
}

function list(kind: Kind, params: ListParams = {}) {
  const { stripe } = gateway;
  switch (kind) {
    case "sessions":
      return stripe.checkout.sessions.list(params) as Stripe.ApiListPromise<Listed>;
    case "charges":
      return stripe.charges.list(params) as Stripe.ApiListPromise<Listed>;
    case "refunds":
      return stripe.refunds.list(params) as Stripe.ApiListPromise<Listed>;
  }
}

const idsOf = (listed: readonly Listed[]) => listed.map(({ id }) => id);

/** When each of a list was created, in seconds, from old to new. */
async function timesOf(kind: Kind): Promise<number[]> {
  return (await list(kind)).data.map(({ created }) => created).toReversed();
}

describe.each(kinds)("the list of %s", (kind) => {
  test("is paged through by the official client, newest first, each once", async () => {
    const sold = await sell(5);
    const all: string[] = [];
    for await (const { id } of list(kind, { limit: 2 })) all.push(id);
    expect(all).toEqual(sold[kind].toReversed());
    expect(idsOf(await list(kind, { limit: 2 }).autoPagingToArray({ limit: 4 }))).toEqual(all.slice(0, 4));
  });

  test("says whether there are more, and goes on after the one it is told", async () => {
    const sold = await sell(3);
    const first = await list(kind, { limit: 2 });
    expect(first).toMatchObject({ object: "list", has_more: true });
    const rest = await list(kind, { limit: 2, starting_after: first.data[1]?.id ?? "" });
    expect([idsOf(rest.data), rest.has_more]).toEqual([[sold[kind][0]], false]);
  });

  test("holds what was created in a period, its bounds as they are named", async () => {
    const sold = await sell(3);
    const [first = 0, second = 0, third = 0] = await timesOf(kind);
    const [one, two, three] = sold[kind];
    const created = async (range: ListParams["created"] = {}) =>
      idsOf((await list(kind, { created: range })).data);
    expect(await created({ gte: second })).toEqual([three, two]);
    expect(await created({ gt: second })).toEqual([three]);
    expect(await created({ lt: second })).toEqual([one]);
    expect(await created({ lte: second })).toEqual([two, one]);
    expect(await created({ gte: first, lt: third })).toEqual([two, one]);
    expect(await created(second)).toEqual([two]);
    expect(await created()).toEqual([three, two, one]);
  });

  test("keeps to its period from page to page", async () => {
    const sold = await sell(4);
    const [, second = 0, , fourth = 0] = await timesOf(kind);
    const listed = list(kind, { limit: 1, created: { gte: second, lt: fourth } });
    expect(idsOf(await listed.autoPagingToArray({ limit: 10 }))).toEqual([sold[kind][2], sold[kind][1]]);
  });

  test.each([
    [{ limit: 0 }, { param: "limit", code: "parameter_invalid_integer" }],
    [{ limit: 101 }, { param: "limit", code: "parameter_invalid_integer" }],
    [{ starting_after: "xx_nothing" }, { param: "starting_after", code: "resource_missing" }],
    [
      { created: { gte: "yesterday" } as never },
      { param: "created[gte]", code: "parameter_invalid_integer" },
    ],
    [{ created: "today" as never }, { param: "created", code: "parameter_invalid_integer" }],
    [{ created: { since: 1 } as never }, { param: "created[since]", code: "parameter_unknown" }],
    [{ ending_before: "xx" } as never, { param: "ending_before", code: "parameter_unknown" }],
  ])("refuses %j", async (params, expected) => {
    expect(await refusalOf(list(kind, params))).toMatchObject(expected);
  });
});

test("a declined charge is listed as failed, beside the one that took the money", async () => {
  const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
  await gateway.post(`/sandbox/sessions/${id}/pay`, { card: "4000000000000002" });
  await gateway.post(`/sandbox/sessions/${id}/pay`);
  const { data } = await gateway.stripe.charges.list();
  expect(
    data.map(({ status, captured, amount_captured }) => ({ status, captured, amount_captured })),
  ).toEqual([
    { status: "succeeded", captured: true, amount_captured: 1234 },
    { status: "failed", captured: false, amount_captured: 0 },
  ]);
  expect(data[0]).toMatchObject({ object: "charge", metadata: { orderId: "order-1" }, amount_refunded: 0 });
});

test("the charges of one payment are listed alone, with their payment if asked for", async () => {
  const sold = await sell(2);
  const [first] = (await gateway.stripe.charges.list({ limit: 1 })).data;
  const payment_intent = String(first?.payment_intent);
  const { data } = await gateway.stripe.charges.list({ payment_intent, expand: ["data.payment_intent"] });
  expect(data).toMatchObject([{ id: sold.charges[1], payment_intent: { id: payment_intent } }]);
});
