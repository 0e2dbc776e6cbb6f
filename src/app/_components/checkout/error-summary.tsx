"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import { News } from "./news";

interface Props {
  errors: readonly { readonly id: string; readonly text: string }[];
  /** The answer that brought them. */
  answer: object;
}

/** Everything that is wrong with a form, above it, each entry a link to its field. */
export function ErrorSummary({ errors, answer }: Props) {
  const t = useTranslations("checkout.form");
  return (
    <News answer={answer} testId="error-summary">
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
    </News>
  );
}
