"use client";

import { useTranslations } from "next-intl";
import { News } from "@/app/_components/checkout/news";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";

/** The recovery codes, which nobody can see again. */
export function RecoveryCodeList({ codes, doneHref }: { codes: readonly string[]; doneHref: string }) {
  const t = useTranslations("twoStep");
  return (
    <div className="max-w-md space-y-5">
      <News answer={codes} testId="recovery-codes">
        <Notice tone="success" role="status" title={t("codesTitle")}>
          <p>{t("codesText")}</p>
        </Notice>
      </News>
      <ul aria-label={t("codesTitle")} className="grid gap-x-8 gap-y-2 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all break-all">
            {code}
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={doneHref}>{t("codesKept")}</ButtonLink>
      </p>
    </div>
  );
}
