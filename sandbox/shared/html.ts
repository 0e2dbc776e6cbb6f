/** Text that is HTML already. */
export interface Html {
  html: string;
}

type Insert = string | number | Html | Html[] | null | false | undefined;

/** A template that escapes whatever is put into it, unless it is `Html`. Attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...inserts: Insert[]): Html {
  const parts = strings.map((text, index) => text + (index < inserts.length ? render(inserts[index]) : ""));
  return { html: parts.join("") };
}

function render(insert: Insert): string {
  if (insert === null || insert === undefined || insert === false) return "";
  if (Array.isArray(insert)) return insert.map(render).join("");
  return typeof insert === "object" ? insert.html : escapeHtml(String(insert));
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
