import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { OrderList } from "@/app/_components/account/order-list";
import { first } from "@/app/_components/catalog/list-params";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { listMineInput } from "@/server/orders/schemas";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.orders" });
  return { title: t("title") };
}

/** One's own orders, newest first. */
export default async function OrdersPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const asked = listMineInput.safeParse({ after: first((await searchParams).after) });
  const after = asked.data?.after;
  await getAccount(locale, routes.accountOrders(locale, after));
  const t = await getTranslations({ locale, namespace: "account.orders" });
  const api = await getApi();
  const { orders, next } = await api.orders.listMine(after ? { after } : {});
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountOrders(other, after)}
      section="orders"
      title={t("title")}
    >
      <OrderList orders={orders} locale={locale} />
      {after || next ? (
        <nav aria-label={t("pages")} className="mt-6 flex flex-wrap gap-3">
          {after ? (
            <ButtonLink href={routes.accountOrders(locale)} variant="secondary">
              {t("newest")}
            </ButtonLink>
          ) : null}
          {next ? (
            <ButtonLink href={routes.accountOrders(locale, next)} variant="secondary">
              {t("older")}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </AccountFrame>
  );
}
