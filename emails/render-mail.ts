import { render, toPlainText } from "@react-email/components";
import type { ReactElement } from "react";
import { apartClass, valueClass } from "./theme";

export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

/** What html-to-text gives a formatter; it brings no types. */
interface Element {
  readonly children: readonly Element[];
}
interface Builder {
  addInline(text: string): void;
}
type Walk = (children: readonly Element[], builder: Builder) => void;

const textOptions = {
  formatters: {
    /** "Subtotal: €24.00": a table's columns don't outlive the way to plain text. */
    value(element: Element, walk: Walk, builder: Builder) {
      builder.addInline(": ");
      walk(element.children, builder);
    },
  },
  selectors: [
    { selector: `td.${valueClass}`, format: "value" },
    { selector: "tr", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    {
      selector: `tr.${apartClass}`,
      format: "block",
      options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
    },
    { selector: "h1", options: { uppercase: false } },
    { selector: "h2", options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "hr", format: "skip" },
    // The mark and the spaces that hold tables open say nothing.
    { selector: "[data-skip-in-text=true]", format: "skip" },
  ],
};

/** A template with its props as what is sent: a page, and the same as text for whom pages are no use. */
export async function renderMail(template: ReactElement): Promise<RenderedMail> {
  const html = await render(template);
  const text = toPlainText(html, textOptions)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { html, text: `${text}\n` };
}
