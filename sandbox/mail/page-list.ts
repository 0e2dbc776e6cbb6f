import { type Html, html } from "../shared/html";
import type { Response } from "../shared/http";
import { renderPage } from "../shared/page-layout";
import { NO_FAULTS } from "./faults";
import type { MailSandbox } from "./server";
import { MAX_MAILS } from "./store";

export const NOTICE = "Sandbox: these mails went to nobody. What the shop sends in a demo ends here.";

/** The page at `/`: what came in, newest first, and the fault switches. */
export function renderListPage(sandbox: MailSandbox): Response {
  return renderPage({
    lang: "en",
    title: "GoMall mail sandbox",
    notice: NOTICE,
    isWide: true,
    body: html`${mails(sandbox)}${switches(sandbox)}`,
  });
}

function mails({ store }: MailSandbox): Html {
  const kept = store.list();
  const rows = kept.map(
    ({ id, receivedAt, to, subject }) =>
      html`<tr><td>${receivedAt.slice(0, 19).replace("T", " ")}</td><td>${to.join(", ")}</td>
<td><a href="/mails/${id}">${subject || "(no subject)"}</a></td></tr>`,
  );
  const list =
    rows.length === 0
      ? html`<p>No mail yet: order something in the shop.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Mails, as a table"><table>
<thead><tr><th scope="col">Came in (UTC)</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>${rows}</tbody></table></div>
<form method="post" action="/sandbox/clear"><p><button type="submit">Throw them all away</button></p></form>`;
  return html`<section aria-labelledby="mails">
<h1 id="mails">Mails (${kept.length})</h1>
<p>The shop speaks SMTP with this server, as with any other. The newest ${MAX_MAILS} mails are kept, across restarts.
Tests read them <a href="/sandbox/mails">as JSON</a>.</p>
${list}
</section>`;
}

const COUNTS = [
  ["refuse", "Refuse recipients", "Answers 550, so many times"],
  ["defer", "Put recipients off", "Answers 451, so many times"],
  ["refuseContent", "Refuse messages", "Answers 554 to what they say, so many times"],
  ["loseReply", "Lose replies", "Keeps the mail, then cuts the connection; so many times"],
  ["delayMs", "Delay (ms)", "Each message is answered so late"],
] as const;

function switches({ faults }: MailSandbox): Html {
  const counts = COUNTS.map(
    ([name, label, hint]) =>
      html`<div><label for="${name}">${label}</label><p class="hint" id="${name}-hint">${hint}</p>
<input type="number" id="${name}" name="${name}" min="0" step="1" value="${faults[name]}" aria-describedby="${name}-hint"></div>`,
  );
  const isQuiet = JSON.stringify(faults) === JSON.stringify(NO_FAULTS);
  return html`<section aria-labelledby="switches">
<h2 id="switches">Fault switches (${isQuiet ? "all at rest" : "some are on"})</h2>
<form method="post" action="/sandbox/faults">
<div class="switches">${counts}
<div><label for="match">Only for addresses with</label><p class="hint" id="match-hint">Part of a recipient; empty: all</p>
<input type="text" id="match" name="match" value="${faults.match ?? ""}" aria-describedby="match-hint"></div>
<div><label><input type="checkbox" name="isDown" value="true"${faults.isDown ? html` checked` : null}> Play dead</label>
<p class="hint">Sends away whoever connects</p></div></div>
<p><button type="submit">Set the switches</button></p>
</form>
</section>`;
}
