import { type Html, html } from "../shared/html";
import type { Response } from "../shared/http";
import { renderPage } from "../shared/page-layout";
import { type CardForm, type CardFormErrors, TEST_CARDS } from "./cards";
import { formatAmount } from "./currencies";
import type { PaymentFailure, SessionRecord } from "./records";
import { fill, type Words } from "./words";

export interface CardPageState {
  /** What was typed, without number and CVC; what to show in their stead when a test card was chosen. */
  form: CardForm;
  errors: CardFormErrors;
  /** Why the last attempt failed. */
  failure: PaymentFailure | null;
}

export const EMPTY_FORM: CardForm = { number: "", expiry: "", cvc: "", name: "", email: "" };

/** The hosted card page of an open session. Works without scripts. */
export function renderCardPage(session: SessionRecord, state: CardPageState, words: Words): Response {
  const amount = amountText(session, words);
  const hasProblem = state.failure !== null || Object.keys(state.errors).length > 0;
  const title = fill(words.title, { amount });
  return renderPage({
    lang: words.htmlLang,
    title: hasProblem ? words.errorPrefix + title : title,
    notice: words.sandboxNotice,
    formTargets: [session.successUrl],
    body: html`${summary(session, words)}
${cardForm(session, state, words)}
${testCards(words)}
${backLink(session.cancelUrl, words)}`,
  });
}

export function amountText(session: SessionRecord, words: Words): string {
  return formatAmount(session.unitAmount * session.quantity, session.currency, words.htmlLang);
}

export function backLink(url: string | null, words: Words): Html | null {
  return url === null ? null : html`<p><a href="${url}">${words.back}</a></p>`;
}

export function summary(session: SessionRecord, words: Words): Html {
  return html`<section aria-labelledby="summary">
<h1 id="summary">${words.payTitle}</h1>
<dl class="summary">
<dt>${words.amountLabel}</dt><dd class="amount">${amountText(session, words)}</dd>
<dt>${words.forLabel}</dt><dd>${session.productName}${session.productDescription ? html`<br>${session.productDescription}` : null}</dd>
${session.customerEmail ? html`<dt>${words.emailLabel}</dt><dd>${session.customerEmail}</dd>` : null}
</dl>
</section>`;
}

function cardForm(session: SessionRecord, state: CardPageState, words: Words): Html {
  const { form, errors } = state;
  const amount = amountText(session, words);
  return html`<form class="card" id="card" method="post" action="/pay/${session.id}" novalidate aria-labelledby="card-heading">
<h2 id="card-heading">${words.cardHeading}</h2>
${problem(state, words)}
${session.customerEmail ? null : field({ name: "email", label: words.emailLabel, type: "email", autocomplete: "email" }, form, errors, words)}
${field({ name: "number", label: words.numberLabel, hint: words.numberHint, inputmode: "numeric", autocomplete: "cc-number" }, form, errors, words)}
<div class="pair">
${field({ name: "expiry", label: words.expiryLabel, hint: words.expiryHint, autocomplete: "cc-exp" }, form, errors, words)}
${field({ name: "cvc", label: words.cvcLabel, hint: words.cvcHint, inputmode: "numeric", autocomplete: "cc-csc" }, form, errors, words)}
</div>
${field({ name: "name", label: words.nameLabel, autocomplete: "cc-name" }, form, errors, words)}
<button class="primary" type="submit">${fill(words.payButton, { amount })}</button>
</form>`;
}

function problem(state: CardPageState, words: Words): Html | null {
  if (Object.keys(state.errors).length > 0)
    return html`<p class="alert" role="alert">${words.errorSummary}</p>`;
  if (!state.failure) return null;
  const { code, declineCode, message } = state.failure;
  return html`<p class="alert" role="alert">${words.declines[declineCode ?? code] ?? message}</p>`;
}

interface Field {
  name: keyof CardForm;
  label: string;
  hint?: string;
  type?: "text" | "email";
  inputmode?: "numeric";
  autocomplete: string;
}

function field(field: Field, form: CardForm, errors: CardFormErrors, words: Words): Html {
  const { name, hint } = field;
  const error = errors[name];
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return html`<div class="field">
<label for="${name}">${field.label}</label>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}
<input id="${name}" name="${name}" type="${field.type ?? "text"}" value="${form[name]}" autocomplete="${field.autocomplete}" required${
    field.inputmode ? html` inputmode="${field.inputmode}"` : null
  }${described ? html` aria-describedby="${described}"` : null}${error ? html` aria-invalid="true"` : null}>
${error ? html`<p class="error" id="${name}-error">${words.fieldErrors[error]}</p>` : null}
</div>`;
}

/** The buttons belong to the form above, so that what is typed there stays when a card is filled in. */
function testCards(words: Words): Html {
  const rows = TEST_CARDS.map(({ number }) => {
    const spaced = groupNumber(number);
    return html`<li><span><span class="number">${spaced}</span><br>${words.testCards[number]}</span>
<button type="submit" form="card" name="fill" value="${number}">${fill(words.useCard, { number: `… ${number.slice(-4)}` })}</button></li>`;
  });
  return html`<section aria-labelledby="test-cards">
<h2 id="test-cards">${words.testCardsHeading}</h2>
<p class="hint">${words.testCardsHint}</p>
<ul class="cards">${rows}</ul>
</section>`;
}

export function groupNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, "$1 ");
}
