import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { buttonClass } from "@/app/_components/ui/button-class";
import { findAccount } from "@/app/_trpc/load-account";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "accountDeleted" });
  return { title: t("title") };
}

/** Where deleting an account ends; whoever has one is led to it. */
export default async function DeletedPage({ params }: Props) {
  const { locale } = await pageParams(params);
  if (await findAccount()) redirect(routes.account(locale));
  const t = await getTranslations({ locale, namespace: "accountDeleted" });
  return (
    <EntrancePage
      locale={locale}
      alternates={alternatesOf((other) => routes.accountDeleted(other))}
      title={t("title")}
      lead={t("text")}
    >
      <div className="flex flex-col items-center gap-6 text-center">
        <ArcadeMark className="h-16 w-auto text-line" />
        <p className="text-balance text-muted">{t("thanks")}</p>
        <a href={routes.home(locale)} className={buttonClass()}>
          {t("home")}
        </a>
      </div>
    </EntrancePage>
  );
}
