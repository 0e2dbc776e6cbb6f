import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { AddressCard } from "@/app/_components/account/address-card";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  return { title: t("title") };
}

/** One's own address book. */
export default async function AddressesPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  await getAccount(locale, routes.accountAddresses(locale));
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  const api = await getApi();
  const book = await api.identity.listAddresses();
  const add = <ButtonLink href={routes.accountNewAddress(locale)}>{t("add")}</ButtonLink>;
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountAddresses(other)}
      section="addresses"
      title={t("title")}
      lead={t("lead")}
      notice={(await searchParams).notice}
    >
      {book.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
          {add}
        </EmptyState>
      ) : (
        <>
          <ul className="grid gap-4 sm:grid-cols-2">
            {book.map((saved) => (
              <li key={saved.id} className="grid">
                <AddressCard saved={saved} locale={locale} />
              </li>
            ))}
          </ul>
          <p className="mt-6">{add}</p>
        </>
      )}
    </AccountFrame>
  );
}
