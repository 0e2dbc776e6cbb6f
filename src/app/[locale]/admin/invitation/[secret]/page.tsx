import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StaffForm } from "@/app/_components/staff/staff-form";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { PageTitle } from "@/app/_components/ui/heading";
import { getApi } from "@/app/_trpc/server";
import { acceptInvitation } from "@/app/[locale]/admin/invitation/[secret]/actions";
import { describeError } from "@/i18n/error-message";
import { pageParams } from "@/i18n/page-params";
import type { Locale } from "@/shared/locales";
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
  const fields = [
    { kind: "name", name: "name", label: t("name") },
    { kind: "newPassword", name: "password", label: t("password"), hint: t("passwordHint") },
  ] as const;
  return (
    <StaffFrame locale={locale} pathIn={(other) => routes.staffInvitation(other, secret)}>
      <div className="mx-auto max-w-md">
        <PageTitle>{t(email ? "title" : "goneTitle")}</PageTitle>
        <p className="mt-4 mb-6 break-words text-muted">{email ? t("text", { email }) : t("goneText")}</p>
        {email ? (
          <StaffForm
            id="accept"
            action={acceptInvitation.bind(null, locale, secret)}
            fields={fields}
            label={t("submit")}
            pendingLabel={t("submitting")}
            size="lg"
            block
          />
        ) : null}
      </div>
    </StaffFrame>
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
