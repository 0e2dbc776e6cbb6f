import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mails, type WrittenMail } from "@/server/notifications/definitions";
import { type MailContent, mailContents } from "@/server/notifications/schemas";
import { isLocale, type Locale, languageNames, locales } from "@/shared/locales";

const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

/**
 * `preview-mails.ts`: every mail with its example, in each language, by day and by night, at http://localhost:3025, or
 * at the port EMAIL_PREVIEW_PORT.
 */
const server = createServer(async (request, response) => {
  const [, kind, locale, part] = decodeURI(request.url ?? "/").split("/");
  const isKnown = mailContents.some((known) => known === kind) && isLocale(locale);
  const page = isKnown ? await showMail(kind as MailContent, locale, part) : kind ? null : contents();
  response.writeHead(page === null ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
  response.end(page ?? "Not found");
});
server.listen(Number(process.env.EMAIL_PREVIEW_PORT ?? 3025), "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`The mails, with examples: http://localhost:${port}\n`);
});

async function showMail(kind: MailContent, locale: Locale, part: string | undefined): Promise<string> {
  const mail = await sampleOf(kind, locale);
  const scheme = schemes.find((one) => one === part);
  if (scheme) return inScheme(mail.html, scheme);
  const frames = schemes.map(
    (one) => `<iframe sandbox title="${one}" src="/${kind}/${locale}/${one}"></iframe>`,
  );
  return pageOf(
    `<p><a href="/">All mails</a></p><h1>${escapeHtml(mail.subject)}</h1><div>${frames.join("")}</div>
<pre>${escapeHtml(mail.text)}</pre>`,
    locale,
  );
}

/** Any mail's own `write`, given that mail's own example. */
function sampleOf(kind: MailContent, locale: Locale): Promise<WrittenMail> {
  const { sample, write } = mails[kind] as {
    sample: (locale: Locale) => object;
    write: (props: object) => Promise<WrittenMail>;
  };
  return write(sample(locale));
}

/** The mail as a reader with this setting sees it, whatever this machine's own is. */
function inScheme(html: string, scheme: Scheme): string {
  return html.replace(
    "@media (prefers-color-scheme:dark)",
    scheme === "dark" ? "@media all" : "@media not all",
  );
}

function contents(): string {
  const rows = mailContents.map((kind) => {
    const links = locales.map((locale) => `<a href="/${kind}/${locale}">${languageNames[locale]}</a>`);
    return `<li>${kind}: ${links.join(", ")}</li>`;
  });
  return pageOf(`<h1>Mails</h1><ul>${rows.join("")}</ul>`, "en");
}

function pageOf(body: string, locale: Locale): string {
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Mails</title><style>
body { font: 1rem/1.6 system-ui, sans-serif; margin: 2rem; }
div { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 1rem; }
iframe { width: 100%; height: 70rem; border: 1px solid #999; }
pre { white-space: pre-wrap; }
</style>${body}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
