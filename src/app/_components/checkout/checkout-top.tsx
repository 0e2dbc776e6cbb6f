import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import type { CheckoutView } from "@/server/checkout/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { type CheckoutStep, CheckoutSteps } from "./checkout-steps";
import { ReloadOnRestore } from "./reload-on-restore";

interface Props extends Pick<CheckoutView, "openOrder"> {
  current: CheckoutStep;
  locale: Locale;
}

/** Above the checkout's pages: how far it is, and the earlier order that still waits for its payment. */
export async function CheckoutTop({ current, openOrder, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "checkout.openOrder" });
  return (
    <>
      <ReloadOnRestore />
      <CheckoutSteps current={current} locale={locale} />
      {openOrder ? (
        <Notice className="mt-6" title={t("title", { number: openOrder.number })}>
          <p>
            {t("text")}{" "}
            <a href={routes.order(locale, openOrder.token)} className="link">
              {t("link")}
            </a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
