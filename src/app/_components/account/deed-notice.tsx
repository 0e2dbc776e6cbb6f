import { getTranslations } from "next-intl/server";
import { News } from "@/app/_components/checkout/news";
import { Notice } from "@/app/_components/ui/notice";
import type { Locale } from "@/shared/locales";

/** What pages of an account say after a deed, as it stands in their address. */
const deeds = [
  "verified",
  "profileSaved",
  "passwordChanged",
  "passwordLinkSent",
  "twoStepOff",
  "disconnected",
  "emailAsked",
  "emailChanged",
  "sessionEnded",
  "othersEnded",
  "addressSaved",
  "addressRemoved",
  "defaultChosen",
  "signedInAgain",
] as const;

/** Says what has just been done; what the address says otherwise says nothing. */
export async function DeedNotice({ notice, locale }: { notice: unknown; locale: Locale }) {
  const deed = deeds.find((known) => known === notice);
  if (!deed) return null;
  const t = await getTranslations({ locale, namespace: "account.done" });
  // It tells of the deed before: where the next one is refused, it would contradict that.
  return (
    <div className="mt-6 in-[main:has([role=alert])]:hidden">
      <News answer={{ deed }} testId="account-notice">
        <Notice tone="success" role="status">
          <p>{t(deed)}</p>
        </Notice>
      </News>
    </div>
  );
}
