import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { getApi } from "@/app/_trpc/server";
import { acceptInvitation } from "@/app/[locale]/admin/invitation/[secret]/actions";
import { describeError } from "@/i18n/error-message";
import { pageParams } from "@/i18n/page-params";
import type { Locale } from "@/shared/locales";
import { minPasswordLength } from "@/shared/password";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string; secret: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.accept" });
  // The address opens an account: no other page is told where somebody came from.
  return { title: t("title"), referrer: "same-origin" };
}

/** What the mail of an invitation leads to. */
export default async function InvitationPage({ params }: Props) {
  const { locale, secret } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.accept" });
  const email = await findInvited(secret, locale);
  const alternates = alternatesOf((other) => routes.staffInvitation(other, secret));
  if (!email)
    return (
      <EntrancePage locale={locale} alternates={alternates} title={t("goneTitle")} lead={t("goneText")}>
        <p className="text-center">
          <ButtonLink href={routes.signIn(locale)}>{t("signIn")}</ButtonLink>
        </p>
      </EntrancePage>
    );
  return (
    <EntrancePage
      locale={locale}
      alternates={alternates}
      title={t("title")}
      lead={t.rich("text", {
        // With the full stop behind it, which would begin a line otherwise.
        email: (end) => (
          <span className="inline-block max-w-full text-ink [overflow-wrap:anywhere]">
            <EmailAddress address={email} />
            {end}
          </span>
        ),
      })}
    >
      <Card>
        <AccountForm
          action={acceptInvitation.bind(null, locale, secret)}
          fields={[
            { kind: "name", name: "name", label: t("name"), hint: t("nameHint"), isRequired: true },
            {
              ...{ kind: "newPassword", name: "password", label: t("password") },
              hint: t("passwordHint", { min: minPasswordLength }),
            },
          ]}
          submit={t("submit")}
          submitting={t("submitting")}
        />
      </Card>
    </EntrancePage>
  );
}

/** Whom a link invites; null when it doesn't any more. */
async function findInvited(secret: string, locale: Locale): Promise<string | null> {
  const api = await getApi();
  try {
    return (await api.staff.getInvitation({ secret })).email;
  } catch (error) {
    const { code } = await describeError(error, locale);
    if (code === "LINK_NOT_VALID" || code === "INPUT_INVALID") return null;
    throw error;
  }
}
