import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { OrderList } from "@/app/_components/account/order-list";
import { PostalAddress } from "@/app/_components/checkout/postal-address";
import { Card } from "@/app/_components/ui/card";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { ShopLink } from "@/app/_components/ui/shop-link";
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
  const t = await getTranslations({ locale, namespace: "account" });
  return { title: t("title") };
}

/** What is somebody's own, at a glance. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const { email, name } = await getAccount(locale, routes.account(locale));
  const { notice } = await searchParams;
  const t = await getTranslations({ locale, namespace: "account" });
  const { orders, identity } = await getApi();
  const [{ orders: recent }, book] = await Promise.all([orders.listMine({}), identity.listAddresses()]);
  const address = book.find(({ isDefault }) => isDefault)?.address;
  const link = "link inline-flex min-h-9 items-center text-sm";
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.account(other)}
      section="overview"
      title={name ? t("greeting", { name }) : t("title")}
      lead={t.rich("signedInAs", { email: () => <EmailAddress address={email} /> })}
      notice={notice}
    >
      <div className="space-y-8">
        <section aria-labelledby="recent">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 id="recent" className="font-display text-2xl">
              {t("recent")}
            </h2>
            {recent.length > 3 ? (
              <ShopLink href={routes.accountOrders(locale)} className={link}>
                {t("allOrders")}
              </ShopLink>
            ) : null}
          </div>
          <OrderList orders={recent.slice(0, 3)} locale={locale} />
        </section>
        <Card aria-labelledby="default-address">
          <h2 id="default-address" className="mb-3 font-display text-2xl">
            {t("addresses.defaultTitle")}
          </h2>
          {address ? (
            <PostalAddress address={address} locale={locale} />
          ) : (
            <p className="text-muted">{t("addresses.emptyText")}</p>
          )}
          <ShopLink href={routes.accountAddresses(locale)} className={`mt-3 ${link}`}>
            {t("addresses.toBook")}
          </ShopLink>
        </Card>
      </div>
    </AccountFrame>
  );
}
