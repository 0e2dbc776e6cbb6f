import { getTranslations } from "next-intl/server";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { ButtonLink } from "@/app/_components/ui/button-link";
import type { Locale } from "@/shared/locales";
import { EntrancePage } from "./entrance-page";

interface Props {
  locale: Locale;
  pathIn: (locale: Locale) => string;
  /** Where another link is to be had. */
  again: { href: string; label: string };
}

/** The address of a mail's link that can't be one, such as one that was cut short. */
export async function InvalidLink({ locale, pathIn, again }: Props) {
  const t = await getTranslations({ locale });
  return (
    <EntrancePage
      locale={locale}
      alternates={alternatesOf(pathIn)}
      title={t("accountForm.invalidLink")}
      lead={t("errors.LINK_NOT_VALID")}
    >
      <p className="text-center">
        <ButtonLink href={again.href}>{again.label}</ButtonLink>
      </p>
    </EntrancePage>
  );
}
