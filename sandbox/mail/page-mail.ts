import { html } from "../shared/html";
import type { Response } from "../shared/http";
import { renderPage } from "../shared/page-layout";
import { NOTICE } from "./page-list";
import type { ReadMail } from "./read-mail";
import type { KeptMail } from "./store";

/** One mail: as it looks, as text, and its headers. */
export function renderMailPage({ id, subject, from, to }: KeptMail, read: ReadMail): Response {
  const headers = read.headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`);
  return renderPage({
    lang: "en",
    title: subject || "(no subject)",
    notice: NOTICE,
    isWide: true,
    hasFrame: true,
    body: html`<p><a href="/">All mails</a></p>
<section aria-labelledby="subject">
<h1 id="subject">${subject || "(no subject)"}</h1>
<dl class="summary"><dt>From</dt><dd>${from}</dd><dt>To</dt><dd>${to.join(", ")}</dd></dl>
</section>
<iframe class="mail" title="The mail as a page" src="/mails/${id}/html"
 sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<section aria-labelledby="text"><h2 id="text">As text</h2><pre class="mail">${read.text}</pre></section>
<section aria-labelledby="headers"><h2 id="headers">Headers</h2><dl class="summary">${headers}</dl>
<p><a href="/mails/${id}/raw">The whole message as it came in</a></p></section>`,
  });
}
