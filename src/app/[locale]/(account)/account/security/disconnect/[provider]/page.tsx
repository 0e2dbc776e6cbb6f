import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { PlainForm } from "@/app/_components/account/plain-form";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { providerTitles } from "@/shared/provider-titles";
import { routes } from "@/shared/routes";
import { disconnectProvider } from "./actions";

interface Props {
  params: Promise<{ locale: string; provider: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.connections" });
  return { title: t("removeTitle") };
}

/** Untying one's account from one elsewhere; what isn't tied, or is the only way in, leads back. */
export default async function DisconnectPage({ params }: Props) {
  const { locale, provider: named } = await pageParams(params);
  await getAccount(locale, routes.accountDisconnect(locale, named));
  const api = await getApi();
  const { hasPassword, connections } = await api.identity.listConnections();
  const connection = connections.find(({ provider }) => provider === named);
  if (!connection?.isConnected || !connection.canDisconnect) redirect(routes.accountSecurity(locale));
  const { provider } = connection;
  const t = await getTranslations({ locale, namespace: "account.connections" });
  const password = {
    ...{ name: "password", label: t("password"), hint: t("passwordHint") },
    ...{ type: "password", autoComplete: "current-password" },
  };
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountDisconnect(other, provider)}
      section="security"
      title={t("disconnect", { provider: providerTitles[provider] })}
      lead={t("removeText", { provider: providerTitles[provider] })}
    >
      <PlainForm
        action={disconnectProvider.bind(null, locale, provider)}
        initial={{ values: {}, errors: {}, failure: null }}
        fields={hasPassword ? [password] : []}
        submit={t("removeSubmit")}
        submitting={t("removing")}
      />
    </AccountFrame>
  );
}
