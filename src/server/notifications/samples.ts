import type { Address } from "@/shared/address";
import type { Locale } from "@/shared/locales";
import { money } from "@/shared/money";

const placedAt = new Date("2026-11-22T09:14:05Z");
const payUntil = new Date("2026-11-22T09:24:05Z");
const eur = (amountMinor: number) => money(amountMinor, "EUR");

/** What a mail is made with that says the same to everybody. */
export function letter(locale: Locale) {
  const shop = {
    publicUrl: "http://localhost:3000",
    contactEmail: "hello@shop.example",
    operator: "Example Ltd, 1 Arcade Street, London",
    isDemo: true,
  };
  return { locale, shop };
}

const words = {
  en: {
    lines: [
      { title: "Harbour wool coat", optionsLabel: "Colour: Ink, Size: M" },
      { title: "Night train, a jigsaw of 1,000 pieces", optionsLabel: "" },
    ],
    shipping: "Standard delivery",
    carrier: "DHL",
    address: {
      ...{ name: "Ada Byron", line1: "Torstraße 7", city: "Berlin", postalCode: "10119", country: "DE" },
    },
  },
  zh: {
    lines: [
      { title: "海港羊毛大衣", optionsLabel: "颜色：墨蓝，尺码：M" },
      { title: "夜行列车 1000 片拼图", optionsLabel: "" },
    ],
    shipping: "标准配送",
    carrier: "顺丰速运",
    address: {
      ...{ name: "林晓梅", line1: "南京西路 1266 号", line2: "恒隆广场 12 楼", city: "静安区" },
      ...{ region: "SH", postalCode: "200040", country: "CN" },
    },
  },
} as const satisfies Record<Locale, { address: Address } & Record<string, unknown>>;

const token = "sample-0123456789-sample-0123456789-sample0";
const namedOrder = { number: "GM-7K3F-92QX", token };

function fullOrder(locale: Locale) {
  const { lines, shipping, address } = words[locale];
  const [coat, jigsaw] = lines;
  return {
    ...{ ...namedOrder, placedAt, pricesIncludeTax: true, address, shipping: { title: shipping } },
    lines: [
      { ...coat, quantity: 1, unitPrice: eur(18_900), discount: eur(1_890) },
      { ...jigsaw, quantity: 2, unitPrice: eur(2_450), discount: eur(0) },
    ],
    ...{ subtotal: eur(23_800), discount: eur(1_890), tax: eur(3_576), total: eur(22_400) },
    taxes: [{ name: "VAT", ratePpm: 190_000, amount: eur(3_576) }],
  };
}

const items = (locale: Locale) =>
  words[locale].lines.map((line, index) => ({ ...line, quantity: index + 1 }));

/** An example of what each kind of mail is made with. */
export const orderPlaced = (locale: Locale) => ({ ...letter(locale), order: fullOrder(locale), payUntil });

export const paymentReceived = (locale: Locale) => ({
  ...{ ...letter(locale), order: fullOrder(locale) },
  paidAt: new Date("2026-11-22T09:16:41Z"),
});

export const paymentFailed = (locale: Locale) => ({
  ...{ ...letter(locale), order: namedOrder, total: eur(22_400), payUntil },
  failureCode: "insufficient_funds",
});

export const orderCancelled = (locale: Locale) => ({
  ...{ ...letter(locale), order: fullOrder(locale), reason: "customer", isRefunded: true },
});

export const orderExpired = (locale: Locale) => ({
  ...{ ...letter(locale), order: namedOrder, items: items(locale), deadline: payUntil },
});

export const orderShipped = (locale: Locale) => ({
  ...{ ...letter(locale), order: namedOrder, items: items(locale).slice(0, 1) },
  ...{ carrier: words[locale].carrier, trackingNumber: "00340434161094015902", isPart: true },
});

export const paymentRefunded = (locale: Locale) => ({
  ...{ ...letter(locale), order: namedOrder, amount: eur(4_900), reason: "returned" },
});

export const returnReceived = (locale: Locale) => ({
  ...{ ...letter(locale), order: namedOrder, items: items(locale).slice(1) },
});

/** A mail whose link holds a secret. */
export const linked = (locale: Locale) => ({
  ...{ ...letter(locale), secret: token },
  validUntil: new Date("2026-11-23T09:14:05Z"),
});

export const passwordChanged = (locale: Locale) => ({ ...letter(locale), changedAt: placedAt });

export const twoStepChanged = (locale: Locale) => ({ ...passwordChanged(locale), change: "on" as const });

export const connectionChanged = (locale: Locale) => ({
  ...{ ...passwordChanged(locale), provider: "github" as const, isConnected: true },
});

export const staffInvitation = (locale: Locale) => ({
  ...{ ...letter(locale), secret: token },
  expiresAt: new Date("2026-11-29T09:14:05Z"),
});
