import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { AccountWords } from "@/app/_components/account/account-words";
import { DeletionFacts } from "@/app/_components/account/deletion-facts";
import { DeletionRefused } from "@/app/_components/account/deletion-refused";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";
import { deleteAccount } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.delete" });
  return { title: t("title") };
}

/** The end of an account: what goes, what stays, and the password that does it. */
export default async function DeletePage({ params }: Props) {
  const { locale } = await pageParams(params);
  const { email } = await getAccount(locale, routes.accountDelete(locale));
  const t = await getTranslations({ locale, namespace: "account.delete" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  const api = await getApi();
  const view = await api.privacy.getDeletion();
  const canDelete = view.hasPassword && !view.isStaff;
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountDelete(other)}
      section="data"
      title={t("title")}
      lead={t.rich("lead", { email: () => <EmailAddress address={email} /> })}
    >
      <div className="max-w-2xl space-y-10">
        <DeletionFacts orderRetentionDays={view.orderRetentionDays} locale={locale} />
        {canDelete ? (
          <section aria-labelledby="now" className="max-w-md space-y-5">
            <h2 id="now" className="font-display text-2xl">
              {t("formTitle")}
            </h2>
            <AccountWords locale={locale}>
              <AccountForm
                action={deleteAccount.bind(null, locale)}
                fields={[
                  {
                    ...{ kind: "password", name: "password" },
                    ...{ label: fields("password"), hint: t("passwordHint") },
                  },
                  ...(view.hasSecondFactor
                    ? [{ kind: "code", name: "code", label: t("code"), hint: t("codeHint") } as const]
                    : []),
                  { kind: "checkbox", name: "isConfirmed", label: t("confirm") },
                ]}
                submit={t("submit")}
                submitting={t("submitting")}
                variant="danger"
              />
            </AccountWords>
            <p className="text-center">
              <ShopLink href={routes.accountData(locale)} className="link inline-flex min-h-11 items-center">
                {t("cancel")}
              </ShopLink>
            </p>
          </section>
        ) : (
          <DeletionRefused isStaff={view.isStaff} email={email} locale={locale} />
        )}
      </div>
    </AccountFrame>
  );
}
