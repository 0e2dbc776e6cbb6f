import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { WayLink, WayLinks } from "@/app/_components/account/way-links";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { findAccount } from "@/app/_trpc/load-account";
import { getDoor } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { isCodeAsked } from "@/server/wiring/auth";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";
import { confirmCode } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "signInCode" });
  return { title: t("title") };
}

/** The second step of signing in; who hasn't taken the first is led to it. */
export default async function SignInCodePage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const returnTo = returnPath((await searchParams).returnTo, "") || null;
  const onwards = returnTo ? { returnTo } : {};
  const isAsked = isCodeAsked(await getDoor());
  if (!isAsked && (await findAccount())) redirect(returnTo ?? routes.account(locale));
  if (!isAsked) redirect(routes.signIn(locale, onwards));
  const t = await getTranslations({ locale, namespace: "signInCode" });
  return (
    <EntrancePage
      locale={locale}
      alternates={alternatesOf((other) => routes.signInCode(other, returnTo))}
      title={t("title")}
      lead={t("lead")}
    >
      <Card>
        <AccountForm
          action={confirmCode.bind(null, locale, returnTo)}
          fields={[{ kind: "code", name: "code", label: t("code"), hint: t("codeHint") }]}
          submit={t("submit")}
          submitting={t("submitting")}
        />
      </Card>
      <WayLinks>
        <p className="text-muted">
          {t.rich("lost", {
            contact: (words) => (
              <a href={`${routes.about(locale)}#contact`} className="link">
                {words}
              </a>
            ),
          })}
        </p>
        <WayLink href={routes.signIn(locale, onwards)} label={t("again")} />
      </WayLinks>
    </EntrancePage>
  );
}
