import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { buttonClass } from "@/app/_components/ui/button-class";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import { getAccount } from "@/app/_trpc/load-account";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.data" });
  return { title: t("title") };
}

/** What the shop keeps about somebody: to take along, and to end. */
export default async function DataPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  await getAccount(locale, routes.accountData(locale));
  const { notice } = await searchParams;
  const t = await getTranslations({ locale, namespace: "account.data" });
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountData(other)}
      section="data"
      title={t("title")}
    >
      <div className="space-y-12">
        <section aria-labelledby="copy">
          <h2 id="copy" className="font-display text-2xl">
            {t("copyTitle")}
          </h2>
          <p className="mt-2 mb-4 text-muted">{t("copyText")}</p>
          {notice === "tooOften" ? (
            <Notice tone="warning" role="alert" className="mb-4">
              <p>{t("tooOften")}</p>
            </Notice>
          ) : null}
          {/* No `download`: a refusal is then a page to read, not a file. */}
          <a href={routes.accountDataFile(locale)} className={buttonClass({ variant: "secondary" })}>
            {t("copy")}
          </a>
        </section>
        <section aria-labelledby="delete">
          <h2 id="delete" className="font-display text-2xl">
            {t("deleteTitle")}
          </h2>
          <p className="mt-2 mb-4 text-muted">{t("deleteText")}</p>
          <ButtonLink href={routes.accountDelete(locale)} variant="danger">
            {t("toDelete")}
          </ButtonLink>
        </section>
      </div>
    </AccountFrame>
  );
}
