import { type Html, html } from "../shared/html";
import type { Response } from "../shared/http";
import { renderPage } from "../shared/page-layout";
import { formatAmount } from "./currencies";
import { NO_FAULTS, OPERATION_NAMES } from "./faults";
import type { Gateway } from "./gateway";

const SHOWN = 50;

/** The page at `/`: what this is, the fault switches, and the latest sessions and webhooks. */
export function renderControlPage(gateway: Gateway): Response {
  return renderPage({
    lang: "en",
    title: "GoMall sandbox payment gateway",
    notice: "Sandbox: this stands in for the payment gateway on one machine. No real money moves here.",
    isWide: true,
    body: html`<section>
<h1>Sandbox payment gateway</h1>
<p>The shop talks to this server through Stripe's own SDK and Stripe's own protocol. Shoppers come to its card page
at <code>/pay/…</code>. What it takes and gives back stands in its own ledger: <a href="/sandbox/ledger">see it as JSON</a>.</p>
<dl class="summary"><dt>Webhooks go to</dt><dd>${gateway.config.webhookUrl}</dd></dl>
</section>
${switches(gateway)}
${sessions(gateway)}
${deliveries(gateway)}`,
  });
}

const COUNTS = [
  ["loseReply", "Lose replies", "Does the work, then cuts the connection; so many times"],
  ["error500", "Fail with 500", "Before anything is done; so many times"],
  ["error500Kept", "Fail with 500, kept", "The same idempotency key goes on failing; so many times"],
  ["delayMs", "Delay (ms)", "Each request waits so long before the work"],
  ["duplicateWebhooks", "Duplicate webhooks", "Sends each so many times more"],
  ["dropWebhooks", "Drop webhooks", "Loses so many deliveries; they are tried again"],
] as const;

const FLAGS = [
  ["shuffleWebhooks", "Shuffle webhooks", "Sends them in any order"],
  ["holdWebhooks", "Hold webhooks", "Keeps them back until released"],
] as const;

function switches(gateway: Gateway): Html {
  const { faults } = gateway;
  const counts = COUNTS.map(([name, label, hint]) => {
    const value = typeof faults[name] === "boolean" ? (faults[name] ? 1_000_000 : 0) : faults[name];
    return html`<div><label for="${name}">${label}</label><p class="hint" id="${name}-hint">${hint}</p>
<input type="number" id="${name}" name="${name}" min="0" step="1" value="${value}" aria-describedby="${name}-hint"></div>`;
  });
  const flags = FLAGS.map(([name, label, hint]) => {
    const checked = faults[name] ? html` checked` : null;
    return html`<div><label><input type="checkbox" name="${name}" value="true"${checked}> ${label}</label><p class="hint">${hint}</p></div>`;
  });
  const matches = OPERATION_NAMES.map((name) => {
    const checked = faults.match?.includes(name) ? html` checked` : null;
    return html`<label><input type="checkbox" name="match" value="${name}"${checked}> ${name}</label>`;
  });
  const isQuiet = JSON.stringify(faults) === JSON.stringify(NO_FAULTS);
  return html`<section aria-labelledby="switches">
<h2 id="switches">Fault switches (${isQuiet ? "all at rest" : "some are on"})</h2>
<form method="post" action="/sandbox/faults">
<div class="switches">${counts}${flags}</div>
<fieldset><legend>Requests that the first four strike (none marked: all)</legend><div class="switches">${matches}</div></fieldset>
<p><button type="submit">Set the switches</button></p>
</form>
<form method="post" action="/sandbox/webhooks/release"><button type="submit">Release held webhooks</button></form>
</section>`;
}

function sessions(gateway: Gateway): Html {
  const { state, publicUrl } = gateway;
  const rows = state.sessionIds
    .slice(-SHOWN)
    .reverse()
    .flatMap((id) => {
      const session = state.sessions.get(id);
      if (!session) return [];
      const link =
        session.status === "open" ? html`<a href="${publicUrl}/pay/${id}">open the card page</a>` : null;
      const amount = formatAmount(session.unitAmount * session.quantity, session.currency, "en");
      return html`<tr><td>${time(session.createdAt * 1000)}</td><td>${session.status}</td><td class="number">${amount}</td>
<td>${session.productName}</td><td>${session.clientReferenceId ?? ""}</td><td>${session.paymentIntentId ?? ""}</td><td>${link}</td></tr>`;
    });
  const head = ["Created", "Status", "Amount", "For", "Reference", "Payment", "Page"];
  return table(
    "sessions",
    `Sessions (${state.sessions.size})`,
    head,
    rows,
    "No session yet: start a payment in the shop.",
  );
}

function deliveries(gateway: Gateway): Html {
  const { state } = gateway;
  const rows = [...state.events.values()]
    .slice(-SHOWN)
    .reverse()
    .map((event) => {
      const delivery = state.deliveries.get(event.id);
      const next = delivery?.nextAttemptAtMs;
      const result = delivery?.deliveredAtMs ? "delivered" : next ? `waiting, due ${time(next)}` : "given up";
      return html`<tr><td>${time(event.createdAt * 1000)}</td><td>${event.type}</td><td>${result}</td>
<td>${delivery?.attempts ?? 0}</td><td>${delivery?.lastStatus ?? delivery?.lastError ?? ""}</td><td>${event.id}</td></tr>`;
    });
  const head = ["Created", "Event", "Delivery", "Attempts", "Last answer", "Id"];
  return table("webhooks", `Webhooks (${state.events.size})`, head, rows, "No event yet.");
}

function table(id: string, title: string, head: string[], rows: Html[], empty: string): Html {
  const body =
    rows.length === 0
      ? html`<p>${empty}</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="${title}, as a table"><table>
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;
}

function time(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19).replace("T", " ");
}
