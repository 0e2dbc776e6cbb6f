import { invalidRequest, resourceMissing } from "./errors";
import type { Gateway } from "./gateway";
import type { IntegerRange, ParamReader } from "./params";
import type { Subject } from "./records";
import type { Reply } from "./replies";
import { getSession } from "./sessions";

type ListReply = Extract<Reply, { object: "list" }>;

interface Page {
  limit: number;
  startingAfter: string | null;
  created: IntegerRange;
}

/** Reads `GET /v1/checkout/sessions`. Source: Stripe API, Checkout Sessions: list. */
export function prepareSessionList(gateway: Gateway, params: ParamReader): () => { reply: ListReply } {
  const page = readPage(params);
  const status = params.oneOf("status", ["open", "complete", "expired"]);
  const paymentIntentId = params.text("payment_intent");
  return () => {
    const { sessionIds, sessionPlace } = gateway.state;
    const start = page.startingAfter === null ? sessionIds.length : sessionPlace.get(page.startingAfter);
    if (start === undefined)
      throw resourceMissing("checkout.session", page.startingAfter ?? "", "starting_after");
    const found: Subject[] = [];
    // Newest first; one more than asked for tells whether there are more.
    for (let place = start - 1; place >= 0 && found.length <= page.limit; place -= 1) {
      const record = getSession(gateway, sessionIds[place] ?? "");
      const isWanted =
        isCreatedIn(page, record.createdAt) &&
        (status === null || record.status === status) &&
        (paymentIntentId === null || record.paymentIntentId === paymentIntentId);
      if (isWanted) found.push({ object: "checkout.session", record });
    }
    return listOf(found, page, "/v1/checkout/sessions");
  };
}

/** Reads `GET /v1/charges`. Source: Stripe API, Charges: list. */
export function prepareChargeList(gateway: Gateway, params: ParamReader): () => { reply: ListReply } {
  const page = readPage(params);
  const isWanted = readPaymentFilter(params);
  return () => {
    const charges = newestFrom("charge", gateway.state.charges, page).filter(isWanted);
    return listOf(
      charges.map((record) => ({ object: "charge", record })),
      page,
      "/v1/charges",
    );
  };
}

/** Reads `GET /v1/refunds`. Source: Stripe API, Refunds: list. */
export function prepareRefundList(gateway: Gateway, params: ParamReader): () => { reply: ListReply } {
  const page = readPage(params);
  const isWanted = readPaymentFilter(params);
  return () => {
    const refunds = newestFrom("refund", gateway.state.refunds, page).filter(isWanted);
    return listOf(
      refunds.map((record) => ({ object: "refund", record })),
      page,
      "/v1/refunds",
    );
  };
}

/** Source: Stripe API, Pagination: limit, 1 to 100, 10 unless said otherwise; starting_after. */
function readPage(params: ParamReader): Page {
  const limit = params.integer("limit") ?? 10;
  if (limit < 1 || limit > 100) {
    throw invalidRequest("Invalid limit: must be from 1 to 100", {
      code: "parameter_invalid_integer",
      param: "limit",
    });
  }
  return { limit, startingAfter: params.text("starting_after"), created: params.range("created") };
}

function readPaymentFilter(params: ParamReader): (record: { paymentIntentId: string }) => boolean {
  const paymentIntentId = params.text("payment_intent");
  return (record) => paymentIntentId === null || record.paymentIntentId === paymentIntentId;
}

/** The records after the page's cursor that were made in its period, newest first. */
function newestFrom<Kept extends { id: string; createdAt: number }>(
  object: Subject["object"],
  records: ReadonlyMap<string, Kept>,
  page: Page,
): Kept[] {
  const { startingAfter } = page;
  if (startingAfter !== null && !records.has(startingAfter)) {
    throw resourceMissing(object, startingAfter, "starting_after");
  }
  const newestFirst = [...records.values()].reverse();
  return newestFirst
    .slice(newestFirst.findIndex(({ id }) => id === startingAfter) + 1)
    .filter(({ createdAt }) => isCreatedIn(page, createdAt));
}

function isCreatedIn({ created }: Page, createdAt: number): boolean {
  return createdAt >= created.from && createdAt <= created.to;
}

function listOf(found: Subject[], { limit }: Page, url: string): { reply: ListReply } {
  return { reply: { object: "list", url, subjects: found.slice(0, limit), hasMore: found.length > limit } };
}
