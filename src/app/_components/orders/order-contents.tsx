import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LineList } from "@/app/_components/checkout/line-list";
import { PostalAddress } from "@/app/_components/checkout/postal-address";
import { Totals } from "@/app/_components/checkout/totals";
import { Card } from "@/app/_components/ui/card";
import { EmailAddress } from "@/app/_components/ui/email-address";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";

interface Props {
  order: OrderView;
  locale: Locale;
}

/** What was ordered and what it costs. */
export async function OrderContents({ order, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "order" });
  return (
    <Card aria-labelledby="order-lines" className="space-y-5">
      <h2 id="order-lines" className="font-display text-2xl">
        {t("lines.title")}
      </h2>
      <LineList lines={order.lines} label={t("lines.title")} locale={locale} />
      <div className="border-line border-t pt-4">
        <Totals amounts={order} locale={locale} />
      </div>
    </Card>
  );
}

/** Where it goes, how, and whom it belongs to. */
export async function OrderDestination({ order, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "order" });
  return (
    <Card className="space-y-5">
      <Part title={t("address")}>
        <PostalAddress address={order.address} locale={locale} />
      </Part>
      <Part title={t("shipping")}>{order.shipping.title}</Part>
      <Part title={t("contact")}>
        <EmailAddress address={order.email} />
      </Part>
      <p className="text-muted text-sm">{t("keepLink")}</p>
    </Card>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="mb-1 font-semibold text-muted text-sm">{title}</h2>
      {children}
    </div>
  );
}
