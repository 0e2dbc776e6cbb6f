import { getTranslations } from "next-intl/server";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { Picture } from "@/app/_components/ui/picture";
import { Amount } from "@/app/_components/ui/price";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { CartLine } from "@/server/cart/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import { routes } from "@/shared/routes";
import { CartLineChanges } from "./cart-line-changes";
import { CartLineForms } from "./cart-line-forms";

export async function CartLineItem({ locale, line }: { locale: Locale; line: CartLine }) {
  const t = await getTranslations({ locale, namespace: "cart" });
  const { image, title, optionsLabel, unitPrice, lineTotal, quantity } = line;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-4 py-6 sm:grid-cols-[7rem_1fr] sm:gap-6">
      <div className="aspect-[4/5] self-start overflow-hidden rounded-md bg-sunken">
        {image ? (
          <Picture image={image} sizes="7rem" isDecorative className="size-full object-cover" />
        ) : (
          <ArcadeMark className="m-auto mt-8 h-8 w-auto text-line" />
        )}
      </div>
      <div className="min-w-0 space-y-3">
        <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
          <div className="min-w-0">
            <h2 className="font-medium text-lg leading-snug">
              <ShopLink
                href={routes.product(locale, line.productSlug)}
                className="no-underline hover:underline"
              >
                {title}
              </ShopLink>
            </h2>
            {optionsLabel ? <p className="text-muted text-sm">{optionsLabel}</p> : null}
          </div>
          <p className="text-right">
            <Amount money={lineTotal} locale={locale} className="font-semibold" />
            {quantity > 1 ? (
              <span className="block text-muted text-sm">
                {t("each", { price: formatMoney(unitPrice, languageTags[locale]) })}
              </span>
            ) : null}
          </p>
        </div>
        <CartLineChanges locale={locale} changes={line.changes} />
        <CartLineForms locale={locale} line={line} />
      </div>
    </li>
  );
}
