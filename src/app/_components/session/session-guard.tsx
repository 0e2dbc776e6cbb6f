import { getApi } from "@/app/_trpc/server";
import { messages } from "@/i18n/messages";
import { type Locale, languageTags } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { SessionNotice } from "./session-notice";

/**
 * For pages on which somebody may be signed in and typing: tells them in time that the session ends. It costs no
 * statement where the page has asked who looks, and guests none at all.
 */
export async function SessionGuard({ locale }: { locale: Locale }) {
  const api = await getApi();
  const end = await api.identity.getSessionEnd();
  if (!end) return null;
  return (
    <SessionNotice
      endsInSeconds={end.endsInSeconds}
      words={messages[locale].sessionEnd}
      languageTag={languageTags[locale]}
      signInPath={routes.signIn(locale, { returnTo: routes.account(locale, "signedInAgain") })}
    />
  );
}
