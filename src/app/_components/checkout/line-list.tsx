import { getTranslations } from "next-intl/server";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { Picture } from "@/app/_components/ui/picture";
import { Amount } from "@/app/_components/ui/price";
import type { Image } from "@/server/catalog/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money, multiplyMoney } from "@/shared/money";

/** What the lines of a cart, a quote and an order have in common. */
export interface ListedLine {
  readonly title: string;
  readonly optionsLabel: string;
  readonly image: Image | null;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly discount?: Money;
}

/** Lines that can only be read: picture, name, options, quantity and what they cost. */
export async function LineList({
  lines,
  label,
  locale,
}: {
  lines: readonly ListedLine[];
  label: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "checkout.summary" });
  const spoken = (amount: Money) => formatMoney(amount, languageTags[locale]);
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {lines.map((line, index) => (
        // Two lines of an order may be alike; their place is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
        <li key={index} className="flex gap-4 py-4 first:pt-0 last:pb-0">
          <LinePicture image={line.image} />
          <div className="min-w-0 grow">
            <p className="font-medium">{line.title}</p>
            {line.optionsLabel ? <p className="text-muted text-sm">{line.optionsLabel}</p> : null}
            <p className="text-muted text-sm">
              {line.quantity === 1
                ? t("quantity", { quantity: 1 })
                : t("times", { quantity: line.quantity, price: spoken(line.unitPrice) })}
            </p>
            {line.discount && line.discount.amountMinor > 0 ? (
              <p className="text-good text-sm">{t("lineDiscount", { amount: spoken(line.discount) })}</p>
            ) : null}
          </div>
          <Amount
            money={multiplyMoney(line.unitPrice, line.quantity)}
            locale={locale}
            className="font-medium"
          />
        </li>
      ))}
    </ul>
  );
}

function LinePicture({ image }: { image: Image | null }) {
  const box =
    "grid h-18 w-15 shrink-0 place-items-center overflow-hidden rounded-t-full rounded-b-md bg-sunken";
  return (
    <div className={box}>
      {image ? (
        <Picture image={image} sizes="60px" isDecorative className="size-full object-cover" />
      ) : (
        <ArcadeMark className="h-5 w-auto text-line" />
      )}
    </div>
  );
}
