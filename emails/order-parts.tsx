import { Fragment } from "react";
import { type Locale, languageTags } from "@/shared/locales";
import { money, multiplyMoney } from "@/shared/money";
import { postalLines } from "@/shared/postal-lines";
import { shippingPart } from "@/shared/shipping-part";
import { taxLabel } from "@/shared/tax-label";
import { PartTitle, valueCell } from "./parts";
import type { FullOrder, Item } from "./props";
import { apartClass, paint } from "./theme";
import { speak } from "./words";

const cell = { padding: "0 0 14px", fontSize: 15, lineHeight: "22px", verticalAlign: "top" } as const;
const wrapped = { ...cell, overflowWrap: "anywhere" } as const;
const right = { ...cell, paddingLeft: 16, textAlign: "right", whiteSpace: "nowrap" } as const;

interface OfOrder {
  readonly order: FullOrder;
  readonly locale: Locale;
}

/** Lines, amounts and where it goes. */
export function OrderContents({ order, locale, title }: OfOrder & { readonly title: string }) {
  const { t } = speak(locale);
  return (
    <>
      <PartTitle>{title}</PartTitle>
      <OrderLines order={order} locale={locale} />
      <OrderTotals order={order} locale={locale} />
      <PartTitle>{t("order.address")}</PartTitle>
      <p {...paint({ text: "ink" }, { ...wrapped, margin: 0, padding: 0 })}>
        {postalLines(order.address, locale).map((line) => (
          <Fragment key={line}>
            {line}
            <br />
          </Fragment>
        ))}
      </p>
    </>
  );
}

export function OrderLines({ order, locale }: OfOrder) {
  const { t, amount } = speak(locale);
  return (
    <table border={0} cellPadding="0" cellSpacing="0" role="presentation" width="100%">
      <tbody>
        {order.lines.map(({ title, optionsLabel, quantity, unitPrice, discount }, index) => (
          // Two lines may be alike; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
          <tr key={index} className={apartClass}>
            <td {...paint({ text: "ink" }, wrapped)}>
              <ItemName title={title} optionsLabel={optionsLabel} />
              {discount.amountMinor > 0 ? (
                <>
                  {t("checkout.summary.lineDiscount", { amount: amount(discount) })}
                  <br />
                </>
              ) : null}
              <span {...paint({ text: "muted" })}>
                {t("mails.order.times", { quantity, price: amount(unitPrice) })}
              </span>
            </td>
            <td {...valueCell(right)}>{amount(multiplyMoney(unitPrice, quantity))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ItemName({ title, optionsLabel }: Pick<Item, "title" | "optionsLabel">) {
  return (
    <>
      <strong>{title}</strong>
      <br />
      {optionsLabel ? (
        <>
          <span {...paint({ text: "muted" })}>{optionsLabel}</span>
          <br />
        </>
      ) : null}
    </>
  );
}

/** Things without prices. */
export function ItemList({
  items,
  locale,
  title,
}: {
  readonly items: readonly Item[];
  readonly locale: Locale;
  readonly title: string;
}) {
  const { t } = speak(locale);
  return (
    <>
      <PartTitle>{title}</PartTitle>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and the list never changes its order.
        <p key={index} {...paint({ text: "ink" }, { ...wrapped, margin: 0 })}>
          <ItemName {...item} />
          <span {...paint({ text: "muted" })}>
            {t("checkout.summary.quantity", { quantity: item.quantity })}
          </span>
        </p>
      ))}
    </>
  );
}

/** From subtotal to total, with the tax as prices have it: within the total, or added before it. */
function OrderTotals({ order, locale }: OfOrder) {
  const { t, amount } = speak(locale);
  const { discount, pricesIncludeTax, shipping, subtotal, taxes, total } = order;
  const delivery = shippingPart(order);
  const taxRows = taxes.map((share) => {
    const tax = taxLabel((name) => t(`checkout.summary.taxNames.${name}`), share, languageTags[locale]);
    return [pricesIncludeTax ? t("checkout.summary.includes", { tax }) : tax, amount(share.amount)] as const;
  });
  const rows: (readonly [label: string, value: string])[] = [
    [t("checkout.summary.subtotal"), amount(subtotal)],
    ...(discount.amountMinor > 0
      ? [[t("checkout.summary.discount"), amount(money(-discount.amountMinor, discount.currency))] as const]
      : []),
    [shipping.title, delivery.amountMinor === 0 ? t("checkout.summary.free") : amount(delivery)],
    ...(pricesIncludeTax ? [] : taxRows),
  ];
  return (
    <table border={0} cellPadding="0" cellSpacing="0" role="presentation" width="100%">
      <tbody>
        {rows.map(([label, value]) => (
          <TotalRow key={label} label={label} value={value} />
        ))}
        <TotalRow label={t("checkout.summary.total")} value={amount(total)} isTotal />
        {(pricesIncludeTax ? taxRows : []).map(([label, value]) => (
          <TotalRow key={label} label={label} value={value} />
        ))}
      </tbody>
    </table>
  );
}

function TotalRow({
  label,
  value,
  isTotal = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly isTotal?: boolean;
}) {
  const look = isTotal
    ? ({ fontSize: 18, fontWeight: 600, padding: "12px 0", borderTop: "1px solid" } as const)
    : ({ padding: "5px 0" } as const);
  const border = isTotal ? ({ border: "line" } as const) : {};
  return (
    <tr>
      <td {...paint({ text: isTotal ? "ink" : "muted", ...border }, { ...wrapped, ...look })}>{label}</td>
      <td {...valueCell({ ...right, ...look, paddingLeft: 16 }, { text: "ink", ...border })}>{value}</td>
    </tr>
  );
}
