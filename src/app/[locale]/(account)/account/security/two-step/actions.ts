"use server";

import { redirect } from "next/navigation";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { type TwoStepState, twoStepDeeds } from "@/app/_components/account/two-step-state";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { codeInput, passwordAndCodeInput, passwordInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Which field a refusal is about. */
const fieldOf = { PASSWORD_WRONG: "password", SECOND_FACTOR_WRONG: "code" };

/**
 * Everything that can be done about one's own two-step sign-in, as the pressed button says: in one form, so that the
 * recovery codes are shown in its place without JavaScript as well.
 */
export async function changeTwoStep(
  boundLocale: Locale,
  { stage }: TwoStepState,
  form: FormData,
): Promise<TwoStepState> {
  const locale = actionLocale(boundLocale);
  const deed = twoStepDeeds.find((known) => known === form.get("deed"));
  let answer: Answer;
  try {
    answer = await act(deed, form);
  } catch (error) {
    return { stage, ...(await refusedAsWhole({}, error, locale, fieldOf)) };
  }
  if ("issues" in answer) return { stage, ...refusedByFields({}, answer.issues, locale) };
  if (answer.stage.name === "begin") redirect(routes.accountSecurity(locale, "twoStepOff"));
  return { stage: answer.stage, values: {}, errors: {}, failure: null };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type Answer = Pick<TwoStepState, "stage"> | { readonly issues: readonly Issue[] };

async function act(deed: (typeof twoStepDeeds)[number] | undefined, form: FormData): Promise<Answer> {
  switch (deed) {
    case "enable":
      return enable(form);
    case "replace":
    case "disable":
      return changeWithCode(deed, form);
    case "setUp":
    case undefined:
      return setUp(form);
  }
}

async function setUp(form: FormData): Promise<Answer> {
  const parsed = passwordInput.safeParse(postedFields(form, ["password"]));
  if (!parsed.success) return parsed.error;
  const api = await getApi();
  return { stage: { name: "scan", setUp: await api.identity.setUpSecondFactor(parsed.data) } };
}

async function enable(form: FormData): Promise<Answer> {
  const parsed = codeInput.safeParse(postedFields(form, ["code"]));
  if (!parsed.success) return parsed.error;
  const api = await getApi();
  const { codes } = await api.identity.enableSecondFactor(parsed.data);
  return { stage: { name: "codes", codes } };
}

async function changeWithCode(deed: "replace" | "disable", form: FormData): Promise<Answer> {
  const parsed = passwordAndCodeInput.safeParse(postedFields(form, ["password", "code"]));
  if (!parsed.success) return parsed.error;
  const { identity } = await getApi();
  if (deed === "replace") {
    const { codes } = await identity.replaceRecoveryCodes(parsed.data);
    return { stage: { name: "codes", codes } };
  }
  await identity.disableSecondFactor(parsed.data);
  return { stage: { name: "begin" } };
}
