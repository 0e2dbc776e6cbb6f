import type { CardFieldError } from "./cards";

/** Every word of the hosted page; `{…}` are filled in by `fill`. */
export interface Words {
  htmlLang: string;
  title: string;
  sandboxNotice: string;
  payTitle: string;
  amountLabel: string;
  forLabel: string;
  emailLabel: string;
  cardHeading: string;
  numberLabel: string;
  numberHint: string;
  expiryLabel: string;
  expiryHint: string;
  cvcLabel: string;
  cvcHint: string;
  nameLabel: string;
  payButton: string;
  back: string;
  backToShop: string;
  errorPrefix: string;
  errorSummary: string;
  fieldErrors: Record<CardFieldError, string>;
  declines: Record<string, string>;
  testCardsHeading: string;
  testCardsHint: string;
  testCards: Record<string, string>;
  useCard: string;
  authenticateTitle: string;
  authenticateText: string;
  authenticateComplete: string;
  authenticateFail: string;
  completeTitle: string;
  completeText: string;
  expiredTitle: string;
  expiredText: string;
  unknownTitle: string;
  unknownText: string;
}

const ENGLISH: Words = {
  htmlLang: "en",
  title: "Pay {amount}",
  sandboxNotice: "Sandbox: no real money moves here. Only the test cards below work; never type a real card.",
  payTitle: "Payment",
  amountLabel: "Amount",
  forLabel: "For",
  emailLabel: "Email",
  cardHeading: "Pay by card",
  numberLabel: "Card number",
  numberHint: "One of the test cards listed below",
  expiryLabel: "Expiry date",
  expiryHint: "Such as 12/34",
  cvcLabel: "Security code (CVC)",
  cvcHint: "Three digits",
  nameLabel: "Name on the card",
  payButton: "Pay {amount}",
  back: "Back to the shop without paying",
  backToShop: "Back to the shop",
  errorPrefix: "Error: ",
  errorSummary: "Please look at the fields marked below. Type the card number and the security code again.",
  fieldErrors: {
    number_missing: "Enter the card number.",
    number_invalid: "This card number is not valid.",
    number_not_a_test_card: "This is not one of the test cards. Choose one from the list below.",
    expiry_missing: "Enter the expiry date.",
    expiry_invalid: "Enter the expiry date as month and year, such as 12/34.",
    expiry_past: "This card has expired.",
    cvc_missing: "Enter the security code.",
    cvc_invalid: "The security code has three digits.",
    name_missing: "Enter the name on the card.",
    email_invalid: "Enter an email address, such as name@example.com.",
  },
  declines: {
    generic_decline: "Your card was declined. You were not charged. Try another card.",
    insufficient_funds: "Your card has insufficient funds. You were not charged. Try another card.",
    payment_intent_authentication_failure:
      "Your bank could not confirm that it is you. You were not charged. Try again or use another card.",
  },
  testCardsHeading: "Test cards",
  testCardsHint: "Any expiry date in the future and any three digits as security code will do.",
  testCards: {
    "4242424242424242": "Pays at once",
    "4000000000000002": "Is declined",
    "4000000000009995": "Is declined: insufficient funds",
    "4000002500003155": "Asks for 3-D Secure first",
    "4000002760003184": "Always asks for 3-D Secure",
  },
  useCard: "Fill in {number}",
  authenticateTitle: "Confirm with your bank",
  authenticateText:
    "This page stands for your bank's 3-D Secure page. Choose how the confirmation of {amount} should end.",
  authenticateComplete: "Complete authentication",
  authenticateFail: "Fail authentication",
  completeTitle: "Already paid",
  completeText: "This payment is complete. There is nothing left to pay here.",
  expiredTitle: "This payment page has expired",
  expiredText: "You were not charged. Go back to the shop to see your order.",
  unknownTitle: "There is no such payment",
  unknownText:
    "The address is not complete, or the payment was never started. Go back to the shop and try again.",
};

const CHINESE: Words = {
  htmlLang: "zh-CN",
  title: "支付 {amount}",
  sandboxNotice: "沙盒环境：不会发生真实扣款。只能使用下方的测试卡，请勿输入真实卡号。",
  payTitle: "付款",
  amountLabel: "金额",
  forLabel: "用途",
  emailLabel: "电子邮箱",
  cardHeading: "银行卡支付",
  numberLabel: "卡号",
  numberHint: "请使用下方列出的测试卡",
  expiryLabel: "有效期",
  expiryHint: "例如 12/34",
  cvcLabel: "安全码（CVC）",
  cvcHint: "三位数字",
  nameLabel: "持卡人姓名",
  payButton: "支付 {amount}",
  back: "不付款，返回商店",
  backToShop: "返回商店",
  errorPrefix: "错误：",
  errorSummary: "请检查下方标出的栏目，并重新输入卡号和安全码。",
  fieldErrors: {
    number_missing: "请输入卡号。",
    number_invalid: "卡号无效。",
    number_not_a_test_card: "这不是测试卡，请从下方列表中选择一张。",
    expiry_missing: "请输入有效期。",
    expiry_invalid: "请按月份和年份输入有效期，例如 12/34。",
    expiry_past: "该卡已过期。",
    cvc_missing: "请输入安全码。",
    cvc_invalid: "安全码为三位数字。",
    name_missing: "请输入持卡人姓名。",
    email_invalid: "请输入电子邮箱，例如 name@example.com。",
  },
  declines: {
    generic_decline: "您的银行卡被拒绝，未扣款。请换一张卡重试。",
    insufficient_funds: "您的银行卡余额不足，未扣款。请换一张卡重试。",
    payment_intent_authentication_failure: "银行未能确认您的身份，未扣款。请重试或换一张卡。",
  },
  testCardsHeading: "测试卡",
  testCardsHint: "有效期可填任意未来日期，安全码可填任意三位数字。",
  testCards: {
    "4242424242424242": "立即支付成功",
    "4000000000000002": "被拒绝",
    "4000000000009995": "被拒绝：余额不足",
    "4000002500003155": "需要先通过 3-D Secure 验证",
    "4000002760003184": "每次都需要 3-D Secure 验证",
  },
  useCard: "填入 {number}",
  authenticateTitle: "银行验证",
  authenticateText: "此页面模拟银行的 3-D Secure 验证页面。请选择 {amount} 的验证结果。",
  authenticateComplete: "验证成功",
  authenticateFail: "验证失败",
  completeTitle: "已付款",
  completeText: "该笔付款已完成，无需再次支付。",
  expiredTitle: "付款页面已过期",
  expiredText: "未扣款。请返回商店查看您的订单。",
  unknownTitle: "找不到该笔付款",
  unknownText: "网址不完整，或付款尚未开始。请返回商店重试。",
};

/** The session's language; where it says `auto` or nothing, the browser's first one. */
export function wordsFor(locale: string | null, acceptLanguage: string): Words {
  const wanted = locale === null || locale === "auto" ? acceptLanguage.trim() : locale;
  return wanted.toLowerCase().startsWith("zh") ? CHINESE : ENGLISH;
}

export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
