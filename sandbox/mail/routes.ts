import { header, json, type Request, type Response, seeOther } from "../shared/http";
import { isFromThisMachine } from "../shared/loopback";
import { PAGE_CSS } from "../shared/page-style";
import { parseFaults } from "./faults";
import { renderListPage } from "./page-list";
import { renderMailPage } from "./page-mail";
import { readMail } from "./read-mail";
import type { MailSandbox } from "./server";

const MAX_LISTED = 100;

/** Every address of the viewer. Mails hold links that let one pay and cancel: only this machine sees them. */
export async function route(sandbox: MailSandbox, request: Request): Promise<Response> {
  if (request.path === "/health") return json(200, { status: "ok" });
  if (!isFromThisMachine(request, sandbox.url)) return json(403, { error: "only from this machine" });
  const answer = request.method === "POST" ? change(sandbox, request) : look(sandbox, request);
  return (await answer) ?? json(404, { error: "not found" });
}

async function look(sandbox: MailSandbox, { path, query }: Request): Promise<Response | null> {
  switch (path) {
    case "/":
      return renderListPage(sandbox);
    case "/sandbox/faults":
      return json(200, sandbox.faults);
    case "/sandbox/mails":
      return json(200, await listMails(sandbox, new URLSearchParams(query).get("to")));
    case "/assets/page.css":
      return text(PAGE_CSS, "text/css");
    case "/favicon.ico":
      return { status: 204, headers: {}, body: "" };
  }
  const [, id = "", part] = /^\/mails\/([\w-]+)(?:\/(html|raw))?$/.exec(path) ?? [];
  const mail = sandbox.store.find(id);
  if (!mail) return null;
  if (part === "raw") return text(Buffer.from(mail.raw, "base64").toString("utf8"), "text/plain");
  return part === "html" ? frame(await readMail(mail)) : renderMailPage(mail, await readMail(mail));
}

/** The newest mails, read; those to one address where `to` names it. */
async function listMails({ store }: MailSandbox, to: string | null) {
  const mails = store.list().filter((mail) => to === null || mail.to.includes(to));
  return Promise.all(
    mails.slice(0, MAX_LISTED).map(async ({ raw, ...envelope }) => ({
      ...envelope,
      ...(await readMail({ raw })),
    })),
  );
}

/** The mail's own page: no script, nothing from elsewhere; its links open a window of their own. */
function frame({ html }: { html: string }): Response {
  const policy = [
    ...["default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "frame-ancestors 'self'"],
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ];
  const answer = text(html, "text/html");
  return { ...answer, headers: { ...answer.headers, "content-security-policy": policy.join("; ") } };
}

async function change({ store, faults }: MailSandbox, request: Request): Promise<Response | null> {
  const isForm = header(request, "content-type").startsWith("application/x-www-form-urlencoded");
  if (request.path === "/sandbox/clear") {
    await store.clear();
    return isForm ? seeOther("/") : json(200, { cleared: true });
  }
  if (request.path !== "/sandbox/faults") return null;
  const parsed = parseFaults(isForm ? faultsOfForm(request.body) : parseJson(request.body));
  if (typeof parsed === "string") return json(400, { error: parsed });
  Object.assign(faults, parsed);
  return isForm ? seeOther("/") : json(200, faults);
}

function faultsOfForm(body: string): Record<string, unknown> {
  const entries = [...new URLSearchParams(body)].filter(([, value]) => value !== "");
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (name === "isDown") return [name, value === "true"];
      return [name, name === "match" ? value : Number(value)];
    }),
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function text(body: string, type: string): Response {
  return {
    status: 200,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
    body,
  };
}
