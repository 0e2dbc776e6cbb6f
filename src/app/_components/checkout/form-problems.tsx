"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import { FormFailure } from "./form-failure";
import type { FormState } from "./form-state";
import { News } from "./news";

interface Props {
  /** In the order of the page; `id` where a field's isn't its name. */
  fields: readonly { readonly name: string; readonly label: string; readonly id?: string }[];
  state: FormState & { readonly errors: Readonly<Partial<Record<string, string>>> };
}

/** Everything that is wrong with a form, above it: its fields, each with a link to it, and why it was refused as a whole. */
export function FormProblems({ fields, state }: Props) {
  const t = useTranslations("checkout.form");
  const wrong = fields.filter(({ name }) => state.errors[name]);
  return (
    <>
      {wrong.length > 0 ? (
        <News answer={state} testId="error-summary">
          <Notice tone="danger" role="alert" title={t("errorTitle", { count: wrong.length })}>
            <ul className="list-disc pl-5">
              {wrong.map(({ name, label, id = name }) => (
                <li key={id}>
                  <a href={`#${id}`} className="link">
                    {`${label}: ${state.errors[name]}`}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        </News>
      ) : null}
      <FormFailure state={state} />
    </>
  );
}
