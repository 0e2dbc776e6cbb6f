"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/app/_components/checkout/form-problems";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { PasswordField } from "./password-field";
import { RecoveryCodeList } from "./recovery-code-list";
import { TwoStepSecret } from "./two-step-secret";
import type { TwoStepState } from "./two-step-state";

interface Props {
  action: ServerForm<TwoStepState>;
  isOn: boolean;
  /** Where it leads on to from the recovery codes. */
  doneHref: string;
}

const initial: TwoStepState = { stage: { name: "begin" }, values: {}, errors: {}, failure: null };

/** Switches two-step sign-in on in two posts, or off in one; one form, whose answer stands in its place. */
export function TwoStepForm({ action, isOn, doneHref }: Props) {
  const t = useTranslations("twoStep");
  const { state, formProps } = useServerForm(action, initial);
  const { stage } = state;
  if (stage.name === "codes") return <RecoveryCodeList codes={stage.codes} doneHref={doneHref} />;
  const isScanned = stage.name === "scan";
  const fields = (["password", "code"] as const).map((name) => ({ name, label: t(name) }));
  return (
    <form {...formProps} noValidate className="max-w-md space-y-5">
      <FormProblems fields={fields} state={state} />
      {isScanned ? <TwoStepSecret setUp={stage.setUp} /> : <p>{t(isOn ? "onText" : "beginText")}</p>}
      {isScanned ? null : (
        <PasswordField name="password" label={t("password")} error={state.errors.password} isNew={false} />
      )}
      {isScanned || isOn ? <CodeField hint={isScanned ? undefined : t("codeHint")} state={state} /> : null}
      <Buttons stage={isScanned ? "scan" : isOn ? "on" : "off"} />
    </form>
  );
}

function CodeField({ hint, state }: { hint: string | undefined; state: TwoStepState }) {
  const t = useTranslations("twoStep");
  return (
    <TextField
      name="code"
      label={t("code")}
      hint={hint}
      error={state.errors.code}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
    />
  );
}

function Buttons({ stage }: { stage: "scan" | "on" | "off" }) {
  const t = useTranslations("twoStep");
  const pendingLabel = t("submitting");
  if (stage !== "on") {
    const deed = stage === "scan" ? "enable" : "setUp";
    return (
      <SubmitButton name="deed" value={deed} pendingLabel={pendingLabel}>
        {t(deed)}
      </SubmitButton>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="deed" value="replace" pendingLabel={pendingLabel}>
        {t("replace")}
      </SubmitButton>
      <SubmitButton name="deed" value="disable" variant="secondary" pendingLabel={pendingLabel}>
        {t("disable")}
      </SubmitButton>
    </div>
  );
}
