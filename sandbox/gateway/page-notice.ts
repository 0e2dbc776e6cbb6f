import { html } from "../shared/html";
import type { Response } from "../shared/http";
import { renderPage } from "../shared/page-layout";
import { amountText, backLink, summary } from "./page-card";
import type { SessionRecord } from "./records";
import { fill, type Words } from "./words";

/** The page in the bank's stead: the shopper says how 3-D Secure ends. */
export function renderAuthenticatePage(session: SessionRecord, words: Words): Response {
  return renderPage({
    lang: words.htmlLang,
    title: words.authenticateTitle,
    notice: words.sandboxNotice,
    formTargets: [session.successUrl],
    body: html`${summary(session, words)}
<form class="card" method="post" action="/pay/${session.id}/authenticate" aria-labelledby="authenticate">
<h2 id="authenticate">${words.authenticateTitle}</h2>
<p>${fill(words.authenticateText, { amount: amountText(session, words) })}</p>
<div class="stack">
<button class="primary" type="submit" name="result" value="complete">${words.authenticateComplete}</button>
<button type="submit" name="result" value="fail">${words.authenticateFail}</button>
</div>
</form>
${backLink(session.cancelUrl, words)}`,
  });
}

/** A session that can't be paid any more: complete or expired. */
export function renderClosedPage(session: SessionRecord, successUrl: string, words: Words): Response {
  const isPaid = session.status === "complete";
  const title = isPaid ? words.completeTitle : words.expiredTitle;
  const shopUrl = isPaid ? successUrl : session.cancelUrl;
  return renderPage({
    lang: words.htmlLang,
    title,
    notice: words.sandboxNotice,
    body: html`<section>
<h1>${title}</h1>
<p>${isPaid ? words.completeText : words.expiredText}</p>
${shopUrl ? html`<p><a href="${shopUrl}">${words.backToShop}</a></p>` : null}
</section>`,
  });
}

export function renderUnknownPage(words: Words): Response {
  return renderPage({
    lang: words.htmlLang,
    title: words.unknownTitle,
    notice: words.sandboxNotice,
    status: 404,
    body: html`<section>
<h1>${words.unknownTitle}</h1>
<p>${words.unknownText}</p>
</section>`,
  });
}
