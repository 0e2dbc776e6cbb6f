import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { CheckoutDetails } from "@/server/checkout/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { PostalAddress } from "./postal-address";

/** Who orders and where it goes, with the way back to change it. */
export async function DestinationCard({ details, locale }: { details: CheckoutDetails; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "checkout.address" });
  return (
    <Card aria-labelledby="destination">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="destination" className="font-display text-2xl">
          {t("title")}
        </h2>
        <ShopLink
          href={routes.checkout(locale)}
          aria-label={t("changeLabel")}
          className="link inline-flex min-h-9 items-center text-sm"
        >
          {t("change")}
        </ShopLink>
      </div>
      <PostalAddress address={details.address} locale={locale} />
      <p className="mt-3 text-muted text-sm">
        {t("contact")}: <EmailAddress address={details.email} />
      </p>
    </Card>
  );
}
