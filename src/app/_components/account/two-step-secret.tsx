"use client";

import { useTranslations } from "next-intl";
import type { SecondFactorSetUp } from "@/server/identity/schemas";

/** What an authenticator app is told: to scan, to open on the same device, or to type. */
export function TwoStepSecret({ setUp: { secret, uri, qrSvg } }: { setUp: SecondFactorSetUp }) {
  const t = useTranslations("twoStep");
  return (
    <div className="space-y-4">
      <p>{t("scanText")}</p>
      {/* As a picture nothing in it can run; white, since cameras look for dark on light. */}
      {/* biome-ignore lint/performance/noImgElement: it is in the page already, and there is nothing to scale. */}
      <img
        src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
        alt={t("qr")}
        width={224}
        height={224}
        className="size-56 rounded-md bg-[white] p-3"
      />
      <p>
        <a href={uri} className="link inline-flex min-h-8 items-center">
          {t("open")}
        </a>
      </p>
      <p>
        {t("type")}
        <code className="mt-1 block select-all font-mono" data-testid="totp-secret">
          {secret.match(/.{1,4}/g)?.join(" ")}
        </code>
      </p>
    </div>
  );
}
