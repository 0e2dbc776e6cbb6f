import { getTranslations } from "next-intl/server";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { ButtonLink } from "@/app/_components/ui/button-link";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { orderState } from "./order-state";

/** What came of the payment, once it is known: thanks, or how the order ended. */
export async function PaymentOutcome({ order, locale }: { order: OrderView; locale: Locale }) {
  const isPaid = order.status === "placed" || order.status === "completed";
  const t = await getTranslations({ locale, namespace: "checkout.result" });
  return (
    <div className="flex flex-col items-center gap-5 text-center">
      <ArcadeMark className={`h-16 w-auto ${isPaid ? "text-accent" : "text-line"}`} />
      {isPaid ? <Thanks order={order} locale={locale} /> : <Ended order={order} locale={locale} />}
      <div className="flex flex-wrap justify-center gap-3">
        <ButtonLink href={routes.order(locale, order.token)} prefetch={false}>
          {t("toOrder")}
        </ButtonLink>
        <ButtonLink href={routes.home(locale)} prefetch={false} variant="secondary">
          {t("toShop")}
        </ButtonLink>
      </div>
    </div>
  );
}

async function Thanks({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "checkout.result" });
  return (
    <div className="space-y-3" data-testid="thanks">
      <h1 className="font-display text-5xl sm:text-6xl">{t("paidTitle")}</h1>
      <p className="text-lg">
        {t.rich("paidText", {
          number: () => <span className="whitespace-nowrap">{order.number}</span>,
        })}
      </p>
      <p className="text-muted">
        {t.rich("emailText", {
          // Whole on a line of its own rather than broken at its hyphen.
          email: () => <span className="inline-block max-w-full">{order.email}</span>,
        })}
      </p>
      <p className="text-muted">{t("keepLink")}</p>
    </div>
  );
}

async function Ended({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "order" });
  const state = orderState(order);
  return (
    <div className="space-y-3" data-testid="ended">
      <p className="text-muted">{t("title", { number: order.number })}</p>
      <h1 className="font-display text-4xl sm:text-5xl">{t(`state.${state}.title`)}</h1>
      <p className="text-muted">{t(`state.${state}.text`)}</p>
    </div>
  );
}
