import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { InvalidLink } from "@/app/_components/account/invalid-link";
import { WayLink, WayLinks } from "@/app/_components/account/way-links";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { pageParams } from "@/i18n/page-params";
import { secretSchema } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { verify } from "./actions";

interface Props {
  params: Promise<{ locale: string; secret: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "verify" });
  return { title: t("title") };
}

/** Behind the link of a registration's mail. Looking at it uses nothing up: mail programs look, too. */
export default async function VerifyPage({ params }: Props) {
  const { locale, secret } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "verify" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  const pathIn = (other: Locale) => routes.verify(other, secret);
  const again = { href: routes.register(locale), label: t("again") };
  if (!secretSchema.safeParse(secret).success)
    return <InvalidLink locale={locale} pathIn={pathIn} again={again} />;
  return (
    <EntrancePage locale={locale} alternates={alternatesOf(pathIn)} title={t("title")} lead={t("lead")}>
      <Card>
        <AccountForm
          action={verify.bind(null, locale, secret)}
          fields={[
            { kind: "password", name: "password", label: fields("password"), hint: t("passwordHint") },
          ]}
          submit={t("submit")}
          submitting={t("submitting")}
        />
      </Card>
      <WayLinks>
        <WayLink question={t("broken")} {...again} />
        <WayLink question={t("done")} href={routes.signIn(locale)} label={t("signIn")} />
      </WayLinks>
    </EntrancePage>
  );
}
