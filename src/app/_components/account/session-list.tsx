import { getTranslations } from "next-intl/server";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import { LocalTime } from "@/app/_components/orders/local-time";
import { Badge } from "@/app/_components/ui/badge";
import { endOthers, endSession } from "@/app/[locale]/(account)/account/security/actions";
import type { SessionView } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { deviceName } from "./device-name";

interface Props {
  sessions: readonly SessionView[];
  locale: Locale;
}

/** Browsers that are signed in, each with the button that signs it out. */
export async function SessionList({ sessions, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "account.devices" });
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} locale={locale} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <OneButtonForm
          action={endOthers.bind(null, locale)}
          label={t("endOthers")}
          pendingLabel={t("ending")}
          variant="secondary"
          className="mt-6"
        />
      ) : null}
    </>
  );
}

async function SessionItem({ session, locale }: { session: SessionView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "account.devices" });
  const { browser, system } = deviceName(session.userAgent);
  const name = browser && system ? t("name", { browser, system }) : (browser ?? system ?? t("unknown"));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {name}
          {session.isCurrent ? <Badge tone="good">{t("current")}</Badge> : null}
        </p>
        <p className="text-muted text-sm">
          {t.rich("lastSeen", { time: () => <LocalTime at={session.lastSeenAt} locale={locale} /> })}
          {session.networkAddress ? <> · {session.networkAddress}</> : null}
        </p>
      </div>
      {session.isCurrent ? null : (
        <OneButtonForm
          action={endSession.bind(null, locale, session.id)}
          label={t("end")}
          pendingLabel={t("ending")}
          variant="secondary"
          size="sm"
        />
      )}
    </li>
  );
}
