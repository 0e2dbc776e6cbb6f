import { getTranslations } from "next-intl/server";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import { Badge } from "@/app/_components/ui/badge";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import { connectProvider } from "@/app/[locale]/(account)/account/security/actions";
import { isErrorCode, wordsForCode } from "@/i18n/error-message";
import type { ConnectionsView, ConnectionView } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { providerTitles } from "@/shared/provider-titles";
import { routes } from "@/shared/routes";

interface Props {
  view: ConnectionsView;
  /** Of the address: why connecting one was refused. */
  code: string | string[] | undefined;
  locale: Locale;
}

/** The accounts elsewhere that open this one; nothing where the shop offers none. */
export async function ConnectionSection({ view: { connections }, code, locale }: Props) {
  if (connections.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "account.connections" });
  return (
    <section aria-labelledby="connections">
      <h2 id="connections" className="font-display text-2xl">
        {t("title")}
      </h2>
      <p className="mt-2 mb-4 text-muted">{t("text")}</p>
      {code ? (
        <Notice tone="danger" role="alert" className="mb-4">
          <p>{typeof code === "string" && isErrorCode(code) ? wordsForCode(code, locale) : t("failed")}</p>
        </Notice>
      ) : null}
      <ul className="divide-y divide-line border-line border-y">
        {connections.map((connection) => (
          <Connection key={connection.provider} connection={connection} locale={locale} />
        ))}
      </ul>
      {connections.some(({ isConnected, canDisconnect }) => isConnected && !canDisconnect) ? (
        <p className="mt-4 text-muted">
          {t.rich("onlyWay", {
            password: (words) => (
              <a href="#password-title" className="link">
                {words}
              </a>
            ),
          })}
        </p>
      ) : null}
    </section>
  );
}

async function Connection({ connection, locale }: { connection: ConnectionView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "account.connections" });
  const { provider, isConnected, canDisconnect } = connection;
  const name = providerTitles[provider];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
        {name}
        {isConnected ? <Badge tone="good">{t("connected")}</Badge> : null}
      </p>
      {isConnected ? null : (
        <OneButtonForm
          action={connectProvider.bind(null, locale, provider)}
          label={t("connect", { provider: name })}
          pendingLabel={t("connecting")}
          variant="secondary"
          size="sm"
        />
      )}
      {isConnected && canDisconnect ? (
        <ButtonLink href={routes.accountDisconnect(locale, provider)} variant="secondary" size="sm">
          {t("disconnect", { provider: name })}
        </ButtonLink>
      ) : null}
    </li>
  );
}
