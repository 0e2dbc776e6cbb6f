import { resourceMissing } from "./errors";
import type { OperationName } from "./faults";
import type { Gateway } from "./gateway";
import { prepareChargeList, prepareRefundList, prepareSessionList } from "./lists";
import type { ParamReader } from "./params";
import type { Cause, Changes, Subject } from "./records";
import { createRefund, getRefund, readRefundInput } from "./refunds";
import type { Reply } from "./replies";
import { readSessionInput } from "./session-params";
import { createSession, expireSession, getSession } from "./sessions";

/** One endpoint of the API. */
export interface Operation {
  name: OperationName;
  method: "GET" | "POST";
  /** The whole path; its one group is the id. */
  path: RegExp;
  object: Subject["object"];
  isList: boolean;
  /**
   * Reads the parameters (throws what is wrong with them) and returns the work. What the work throws is kept
   * under the idempotency key, what reading throws isn't. Source: Stripe API, Idempotent requests.
   */
  prepare(gateway: Gateway, params: ParamReader, id: string): (cause: Cause) => Result;
}

interface Result {
  reply: Reply;
  changes?: Changes;
}

export const OPERATIONS: readonly Operation[] = [
  {
    name: "create_session",
    method: "POST",
    path: /^\/v1\/checkout\/sessions$/,
    object: "checkout.session",
    isList: false,
    prepare(gateway, params) {
      const input = readSessionInput(params, gateway.nowSeconds());
      return () => withObject("checkout.session", createSession(gateway, input));
    },
  },
  {
    name: "retrieve_session",
    method: "GET",
    path: /^\/v1\/checkout\/sessions\/([^/]+)$/,
    object: "checkout.session",
    isList: false,
    prepare: (gateway, _params, id) => () => ({
      reply: { object: "checkout.session", record: getSession(gateway, id) },
    }),
  },
  {
    name: "list_sessions",
    method: "GET",
    path: /^\/v1\/checkout\/sessions$/,
    object: "checkout.session",
    isList: true,
    prepare: prepareSessionList,
  },
  {
    name: "expire_session",
    method: "POST",
    path: /^\/v1\/checkout\/sessions\/([^/]+)\/expire$/,
    object: "checkout.session",
    isList: false,
    prepare: (gateway, _params, id) => (cause) =>
      withObject("checkout.session", expireSession(gateway, id, cause)),
  },
  {
    name: "create_refund",
    method: "POST",
    path: /^\/v1\/refunds$/,
    object: "refund",
    isList: false,
    prepare(gateway, params) {
      const input = readRefundInput(params);
      return (cause) => withObject("refund", createRefund(gateway, input, cause));
    },
  },
  {
    name: "retrieve_refund",
    method: "GET",
    path: /^\/v1\/refunds\/([^/]+)$/,
    object: "refund",
    isList: false,
    prepare: (gateway, _params, id) => () => ({
      reply: { object: "refund", record: getRefund(gateway, id) },
    }),
  },
  {
    name: "list_refunds",
    method: "GET",
    path: /^\/v1\/refunds$/,
    object: "refund",
    isList: true,
    prepare: prepareRefundList,
  },
  {
    name: "list_charges",
    method: "GET",
    path: /^\/v1\/charges$/,
    object: "charge",
    isList: true,
    prepare: prepareChargeList,
  },
  {
    name: "retrieve_payment_intent",
    method: "GET",
    path: /^\/v1\/payment_intents\/([^/]+)$/,
    object: "payment_intent",
    isList: false,
    prepare: (gateway, _params, id) => () => {
      const record = gateway.state.paymentIntents.get(id);
      if (!record) throw resourceMissing("payment_intent", id, "intent");
      return { reply: { object: "payment_intent", record } };
    },
  },
];

function withObject<Object extends Subject["object"]>(
  object: Object,
  outcome: { record: Extract<Subject, { object: Object }>["record"]; changes: Changes },
): Result {
  return { reply: { object, record: outcome.record } as Subject, changes: outcome.changes };
}
