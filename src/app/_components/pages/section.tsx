import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** Paragraphs, parted by empty lines. */
  text?: string;
  children?: ReactNode;
}

/** A part of a page about the shop, under its heading. */
export function Section({ title, text = "", children }: Props) {
  const id = useId();
  const paragraphs = text.split(/\n{2,}/).filter(Boolean);
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-3 border-line border-t pt-6 xl:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <h2 id={id} className="font-display text-2xl tracking-tight">
        {title}
      </h2>
      <div className="max-w-2xl space-y-3">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {children}
      </div>
    </section>
  );
}
