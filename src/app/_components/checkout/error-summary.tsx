"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/app/_components/ui/notice";

/**
 * Everything that is wrong with a form, above it, each entry a link to its field. It takes the focus after each
 * answer, so that the keyboard and screen readers start where the news is.
 */
export function ErrorSummary({
  errors,
  answer,
}: {
  errors: readonly { id: string; text: string }[];
  answer: object;
}) {
  const t = useTranslations("checkout.form");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second answer with the same errors is news again.
  useEffect(() => box.current?.focus(), [answer]);
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript it is the only way to move the focus to the news.
    <div
      ref={box}
      tabIndex={-1}
      autoFocus
      className="rounded-md outline-offset-4"
      data-testid="error-summary"
    >
      <Notice tone="danger" role="alert" title={t("errorTitle", { count: errors.length })}>
        <ul className="list-disc pl-5">
          {errors.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`} className="link">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
