import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { InvalidLink } from "@/app/_components/account/invalid-link";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { findAccount } from "@/app/_trpc/load-account";
import { pageParams } from "@/i18n/page-params";
import { secretSchema } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { minPasswordLength } from "@/shared/password";
import { routes } from "@/shared/routes";
import { undoEmailChange } from "./actions";

interface Props {
  params: Promise<{ locale: string; secret: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "emailChange" });
  return { title: t("undoTitle") };
}

/** Behind the link to the address that an account had: taking the change back, with a new password. */
export default async function UndoEmailPage({ params }: Props) {
  const { locale, secret } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "emailChange" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  const pathIn = (other: Locale) => routes.undoEmail(other, secret);
  const again = { href: routes.signIn(locale), label: t("signIn") };
  // Asks who this is so that the page is made for one person, with scripts that carry its nonce.
  await findAccount();
  if (!secretSchema.safeParse(secret).success)
    return <InvalidLink locale={locale} pathIn={pathIn} again={again} />;
  const hint = fields("newPasswordHint", { min: minPasswordLength });
  return (
    <EntrancePage
      locale={locale}
      alternates={alternatesOf(pathIn)}
      title={t("undoTitle")}
      lead={t("undoLead")}
    >
      <Card>
        <AccountForm
          action={undoEmailChange.bind(null, locale, secret)}
          fields={[{ kind: "newPassword", name: "password", label: fields("newPassword"), hint }]}
          submit={t("undo")}
          submitting={t("submitting")}
        />
      </Card>
    </EntrancePage>
  );
}
