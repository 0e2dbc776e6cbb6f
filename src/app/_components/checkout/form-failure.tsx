"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import { routes } from "@/shared/routes";
import type { Failure, FormState } from "./form-state";
import { News } from "./news";

/** Why a form was refused as a whole; nothing while it wasn't. */
export function FormFailure({ state }: { state: FormState }) {
  const t = useTranslations("checkout.form");
  if (!state.failure) return null;
  return (
    <News answer={state} testId="form-failure">
      <Notice tone="danger" role="alert" title={t("failureTitle")}>
        <Reason failure={state.failure} />
      </Notice>
    </News>
  );
}

/** What has to be done first is done in another tab: what was typed stays here. */
function Reason({ failure: { code, text } }: { failure: Failure }) {
  const locale = useLocale();
  const returnTo = usePathname();
  if (code === "SIGN_IN_REQUIRED")
    return <First what="signedOut" href={routes.signIn(locale, { returnTo })} />;
  if (code === "SECOND_FACTOR_REQUIRED")
    return <First what="withoutSecondFactor" href={routes.staffTwoStep(locale, returnTo)} />;
  return <p>{text}</p>;
}

function First({ what, href }: { what: "signedOut" | "withoutSecondFactor"; href: string }) {
  const t = useTranslations("checkout.form");
  return (
    <>
      <p>{t(`${what}.text`)}</p>
      <p>
        <a href={href} target="_blank" rel="noopener" className="link">
          {t(`${what}.link`)}
        </a>
      </p>
    </>
  );
}
