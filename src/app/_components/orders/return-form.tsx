"use client";

import { useTranslations } from "next-intl";
import { FormFailure } from "@/app/_components/checkout/form-failure";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { ReturnReason } from "@/server/orders/schemas";
import { noReturn, pieceField, type ReturnState } from "./return-state";

export interface ReturnableLine {
  readonly position: number;
  readonly title: string;
  readonly optionsLabel: string;
  /** How many may be sent back. */
  readonly returnable: number;
}

/** Announces what is coming back. Folded until it is wanted; a refused one stays open with all that was typed. */
export function ReturnForm({
  action,
  lines,
  reasons,
}: {
  action: ServerForm<ReturnState>;
  lines: readonly ReturnableLine[];
  reasons: readonly ReturnReason[];
}) {
  const t = useTranslations("order.returns");
  const { state, formProps } = useServerForm(action, noReturn);
  return (
    <details open={state.failure !== null} className="rounded-md open:border open:border-line open:p-4">
      <summary className="inline-flex min-h-9 items-center underline underline-offset-4">{t("open")}</summary>
      <form {...formProps} className="mt-3 space-y-4">
        <FormFailure state={state} />
        <p className="text-muted text-sm">{t("text")}</p>
        {lines.map((line) => (
          <PiecesField key={line.position} line={line} typed={state.typed} />
        ))}
        <SelectField
          name="reason"
          label={t("reasonLabel")}
          emptyLabel={t("chooseReason")}
          options={reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
          defaultValue={state.typed.reason ?? ""}
        />
        <TextField
          name="note"
          label={t("note")}
          optionalLabel={t("optional")}
          maxLength={500}
          defaultValue={state.typed.note}
        />
        <SubmitButton pendingLabel={t("submitting")} size="sm">
          {t("submit")}
        </SubmitButton>
      </form>
    </details>
  );
}

function PiecesField({ line, typed }: { line: ReturnableLine; typed: ReturnState["typed"] }) {
  const t = useTranslations("order.returns");
  const name = pieceField(line.position);
  const label = line.optionsLabel ? `${line.title} (${line.optionsLabel})` : line.title;
  const options = Array.from({ length: line.returnable + 1 }, (_, quantity) => ({
    value: String(quantity),
    label: t("pieces", { quantity }),
  }));
  return <SelectField name={name} label={label} options={options} defaultValue={typed[name] ?? "0"} />;
}
