import { checkCurrency, checkTotal } from "./currencies";
import { invalidRequest, missingParameter } from "./errors";
import type { ParamReader } from "./params";
import type { SessionRecord } from "./records";

/** What a request to create a session says, checked; the rest of the record comes from the moment it is made. */
export type SessionInput = Omit<
  SessionRecord,
  "id" | "createdAt" | "status" | "payerName" | "payerEmail" | "paymentIntentId"
>;

/** Stripe API, Checkout Sessions: expires_at, "anywhere from 30 minutes to 24 hours" after creation. */
const MIN_LIFE_SECONDS = 30 * 60;
const MAX_LIFE_SECONDS = 24 * 60 * 60;

/** Source: Stripe API, Checkout Sessions: locale. */
const LOCALES =
  "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW".split(
    " ",
  );

/** Reads `POST /v1/checkout/sessions`. Source: Stripe API, Checkout Sessions: create. */
export function readSessionInput(params: ParamReader, nowSeconds: number): SessionInput {
  requireMode(params);
  const line = readLine(params);
  const paymentIntentData = params.map("payment_intent_data");
  return {
    ...line,
    expiresAt: readExpiry(params, nowSeconds),
    clientReferenceId: params.text("client_reference_id", { maxLength: 200 }),
    customerEmail: params.email("customer_email"),
    metadata: params.metadata("metadata"),
    paymentIntentMetadata: paymentIntentData.metadata("metadata"),
    paymentIntentDescription: paymentIntentData.text("description", { maxLength: 1000 }),
    successUrl: readSuccessUrl(params),
    cancelUrl: params.url("cancel_url"),
    locale: params.oneOf("locale", LOCALES),
    submitType: params.oneOf("submit_type", ["auto", "book", "donate", "pay"]),
    allowedPaymentMethodTypes: params.textList("allowed_payment_method_types"),
    isAdaptivePricing: params.map("adaptive_pricing").boolean("enabled") ?? false,
  };
}

/** Source: Stripe API changelog, 2026-09-30.endive: removes payment_method_types from Checkout Sessions. */
function requireMode(params: ParamReader): void {
  if (params.requiredText("mode") !== "payment") {
    throw invalidRequest("Invalid mode: the sandbox gateway takes payment only", { param: "mode" });
  }
  params.oneOf("ui_mode", ["hosted_page"]);
  if (params.has("payment_method_types")) {
    throw invalidRequest(
      "payment_method_types is gone since 2026-09-30.endive: use allowed_payment_method_types.",
      {
        code: "parameter_unknown",
        param: "payment_method_types",
      },
    );
  }
  for (const [index, type] of params.textList("allowed_payment_method_types").entries()) {
    if (type === "card") continue;
    const param = `allowed_payment_method_types[${index}]`;
    throw invalidRequest(`Invalid ${param}: the sandbox gateway takes card only`, { param });
  }
}

type Line = Pick<SessionInput, "currency" | "unitAmount" | "quantity" | "productName" | "productDescription">;

/** One line: the shop sends its total as one, so that no rounding of ours can differ from its own. */
function readLine(params: ParamReader): Line {
  const lines = params.list("line_items");
  const [line] = lines;
  if (!line) throw missingParameter("line_items");
  if (lines.length > 1) {
    throw invalidRequest("The sandbox gateway takes one line item only", { param: "line_items[1]" });
  }
  const quantity = line.integer("quantity");
  if (quantity === null) throw missingParameter(line.path("quantity"));
  if (quantity < 1) {
    throw invalidRequest("This value must be greater than or equal to 1.", {
      code: "parameter_invalid_integer",
      param: line.path("quantity"),
    });
  }
  const price = line.map("price_data");
  const product = price.map("product_data");
  const productName = product.requiredText("name");
  const productDescription = product.text("description");
  product.textList("images");
  return { quantity, productName, productDescription, ...readPrice(price, quantity) };
}

function readPrice(price: ParamReader, quantity: number): Pick<Line, "currency" | "unitAmount"> {
  const currency = checkCurrency(price.requiredText("currency"), price.path("currency"));
  const unitAmount = price.integer("unit_amount");
  if (unitAmount === null) throw missingParameter(price.path("unit_amount"));
  if (unitAmount < 0) {
    throw invalidRequest("Invalid non-negative integer", {
      code: "parameter_invalid_integer",
      param: price.path("unit_amount"),
    });
  }
  checkTotal(unitAmount * quantity, currency, price.path("unit_amount"));
  return { currency, unitAmount };
}

function readSuccessUrl(params: ParamReader): string {
  const url = params.url("success_url");
  if (url === null) throw missingParameter("success_url");
  return url;
}

function readExpiry(params: ParamReader, nowSeconds: number): number {
  const expiresAt = params.integer("expires_at") ?? nowSeconds + MAX_LIFE_SECONDS;
  if (expiresAt < nowSeconds + MIN_LIFE_SECONDS) {
    throw invalidRequest(
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
      {
        param: "expires_at",
      },
    );
  }
  if (expiresAt > nowSeconds + MAX_LIFE_SECONDS) {
    throw invalidRequest(
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
      {
        param: "expires_at",
      },
    );
  }
  return expiresAt;
}
