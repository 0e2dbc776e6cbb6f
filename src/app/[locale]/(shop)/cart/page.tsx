import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CartChangesNotice } from "@/app/_components/cart/cart-changes-notice";
import { CartCountSignal } from "@/app/_components/cart/cart-count-signal";
import { CartLineItem } from "@/app/_components/cart/cart-line-item";
import { CartNoticeLine } from "@/app/_components/cart/cart-notice-line";
import { CartSummary } from "@/app/_components/cart/cart-summary";
import { CartUndo } from "@/app/_components/cart/cart-undo";
import { LeftOverNotice } from "@/app/_components/cart/left-over-notice";
import { undoOffer } from "@/app/_components/cart/undo-offer";
import { first } from "@/app/_components/catalog/list-params";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { idleOutcome } from "@/app/_components/ui/action-outcome";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageTitle } from "@/app/_components/ui/heading";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const alternates = alternatesOf((locale) => routes.cart(locale));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "cart" });
  return pageMetadata({ locale, alternates, title: t("title"), isIndexed: false });
}

export default async function CartPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "cart" });
  const api = await getApi();
  const [cart, leftOver] = await Promise.all([api.cart.get({ locale }), api.cart.listLeftOver({ locale })]);
  const search = await searchParams;
  const undo = await undoOffer(locale, search);
  return (
    <PageFrame locale={locale} alternates={alternates}>
      <PageTitle>{t("title")}</PageTitle>
      {undo ? null : <CartNoticeLine locale={locale} notice={first(search.notice)} />}
      <LeftOverNotice locale={locale} items={leftOver} />
      <CartCountSignal version={cart.version} />
      <CartUndo
        locale={locale}
        initial={undo ?? { ...idleOutcome, removed: null }}
        words={{ undo: t("undo"), undoing: t("undoing") }}
      >
        {cart.lines.length === 0 ? (
          <div className="mt-8">
            <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
              <ButtonLink href={routes.home(locale)}>{t("look")}</ButtonLink>
            </EmptyState>
          </div>
        ) : (
          <div className="mt-8 grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
            <div>
              <CartChangesNotice locale={locale} cart={cart} />
              <ul className="divide-y divide-line border-line border-y">
                {cart.lines.map((line) => (
                  <CartLineItem key={line.variantId} locale={locale} line={line} />
                ))}
              </ul>
            </div>
            <CartSummary locale={locale} cart={cart} />
          </div>
        )}
      </CartUndo>
    </PageFrame>
  );
}
