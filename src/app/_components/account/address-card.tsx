import { getTranslations } from "next-intl/server";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import { PostalAddress } from "@/app/_components/checkout/postal-address";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { chooseDefault, removeAddress } from "@/app/[locale]/(account)/account/addresses/actions";
import type { SavedAddress } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** An entry of the address book with what can be done to it. */
export async function AddressCard({ saved, locale }: { saved: SavedAddress; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  const { id, address, isDefault } = saved;
  const about = `${address.name}, ${address.line1}`;
  return (
    <Card className="flex flex-col gap-4" aria-label={about}>
      {isDefault ? (
        <p>
          <Badge tone="glow">{t("default")}</Badge>
        </p>
      ) : null}
      <PostalAddress address={address} locale={locale} />
      <div className="mt-auto flex flex-wrap items-start gap-x-5 gap-y-1">
        <ShopLink
          href={routes.accountAddress(locale, id)}
          aria-label={t("editLabel", { about })}
          className="link inline-flex min-h-8 items-center text-sm"
        >
          {t("edit")}
        </ShopLink>
        {isDefault ? null : (
          <OneButtonForm
            action={chooseDefault.bind(null, locale, id)}
            label={t("makeDefault")}
            pendingLabel={t("saving")}
            variant="quiet"
            size="sm"
          />
        )}
        <details className="text-sm">
          <summary className="inline-flex min-h-8 cursor-pointer items-center text-bad underline underline-offset-4">
            {t("remove")}
          </summary>
          <OneButtonForm
            action={removeAddress.bind(null, locale, id)}
            label={t("removeSubmit")}
            pendingLabel={t("removing")}
            variant="danger"
            size="sm"
            className="pt-2"
          >
            <p>{t("removeText")}</p>
          </OneButtonForm>
        </details>
      </div>
    </Card>
  );
}
