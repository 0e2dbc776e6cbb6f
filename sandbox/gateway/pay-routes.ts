import { header, isOwnOrigin, type Request, type Response, seeOther } from "../shared/http";
import { type CardForm, TEST_CARDS } from "./cards";
import type { Gateway } from "./gateway";
import { type CardPageState, EMPTY_FORM, renderCardPage } from "./page-card";
import { renderAuthenticatePage, renderClosedPage, renderUnknownPage } from "./page-notice";
import { authenticateSession, type PayResult, paySession, successUrlOf } from "./pay-session";
import { findPendingCard } from "./payments";
import type { SessionRecord } from "./records";
import { findSession } from "./sessions";
import { type Words, wordsFor } from "./words";

/** The hosted page: `/pay/<session>` and, for 3-D Secure, `/pay/<session>/authenticate`. */
export function handlePay(gateway: Gateway, request: Request): Response | null {
  const match = /^\/pay\/([\w]+)(\/authenticate)?$/.exec(request.path);
  if (!match || !["GET", "HEAD", "POST"].includes(request.method)) return null;
  const session = findSession(gateway, match[1] ?? "");
  const words = wordsFor(session?.locale ?? null, header(request, "accept-language"));
  if (!session || !isOwnOrigin(request, gateway.publicUrl)) return renderUnknownPage(words);
  const isAuthenticating = match[2] !== undefined;
  if (request.method === "POST") {
    const form = new URLSearchParams(request.body);
    return isAuthenticating
      ? submitAuthentication(gateway, session, form, words)
      : submitCard(gateway, session, form, words);
  }
  if (session.status !== "open") return renderClosedPage(session, successUrlOf(session), words);
  if (!isAuthenticating) return renderCardPage(session, firstState(session), words);
  return findPendingCard(gateway, session)
    ? renderAuthenticatePage(session, words)
    : seeOther(`/pay/${session.id}`);
}

function submitCard(gateway: Gateway, session: SessionRecord, form: URLSearchParams, words: Words): Response {
  const typed = readForm(form);
  const chosen = TEST_CARDS.find((card) => card.number === form.get("fill"));
  if (chosen && session.status === "open") {
    const filled = {
      ...typed,
      number: chosen.number,
      expiry: "12/34",
      cvc: "123",
      name: typed.name || "Test Buyer",
    };
    return renderCardPage(session, { form: filled, errors: {}, failure: null }, words);
  }
  return answer(paySession(gateway, session.id, typed), typed, words);
}

function submitAuthentication(
  gateway: Gateway,
  session: SessionRecord,
  form: URLSearchParams,
  words: Words,
): Response {
  const card = findPendingCard(gateway, session);
  const result = authenticateSession(gateway, session.id, form.get("result") === "complete");
  if (!result) return seeOther(`/pay/${session.id}`);
  const expiry = card
    ? `${String(card.expMonth).padStart(2, "0")}/${String(card.expYear % 100).padStart(2, "0")}`
    : "";
  return answer(result, { ...firstState(session).form, expiry }, words);
}

function answer(result: PayResult | null, typed: CardForm, words: Words): Response {
  if (!result) return renderUnknownPage(words);
  const { session } = result;
  const form: CardForm = { ...typed, number: "", cvc: "" };
  switch (result.outcome) {
    case "paid":
    case "already_paid":
      return seeOther(successUrlOf(session));
    case "requires_authentication":
      return seeOther(`/pay/${session.id}/authenticate`);
    case "expired":
      return renderClosedPage(session, successUrlOf(session), words);
    case "declined":
      return renderCardPage(session, { form, errors: {}, failure: result.failure }, words);
    case "invalid_card":
      return renderCardPage(session, { form, errors: result.errors, failure: null }, words);
  }
}

function firstState(session: SessionRecord): CardPageState {
  return { form: { ...EMPTY_FORM, name: session.payerName ?? "" }, errors: {}, failure: null };
}

function readForm(form: URLSearchParams): CardForm {
  const read = (name: string) => (form.get(name) ?? "").slice(0, 300);
  return {
    number: read("number"),
    expiry: read("expiry"),
    cvc: read("cvc"),
    name: read("name"),
    email: read("email"),
  };
}
