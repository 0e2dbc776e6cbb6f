/** The `error` member of a refusal. Source: Stripe API, Errors. */
export interface StripeErrorBody {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  message: string;
  code?: string;
  param?: string;
}

/** A refusal in Stripe's words; `api.ts` turns it into the HTTP answer. */
export class StripeError extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;

  constructor(status: number, body: StripeErrorBody) {
    super(body.message);
    this.name = "StripeError";
    this.status = status;
    this.body = body;
  }
}

/** 400 `invalid_request_error`. `param` names the field as Stripe does: `line_items[0][quantity]`. */
export function invalidRequest(message: string, detail: { code?: string; param?: string } = {}): StripeError {
  return new StripeError(400, { type: "invalid_request_error", message, ...detail });
}

/** 400 `parameter_missing`. Source: Stripe API, Error codes. */
export function missingParameter(param: string): StripeError {
  return invalidRequest(`Missing required param: ${param}.`, { code: "parameter_missing", param });
}

/**
 * 400 `parameter_unknown`. Stripe has parameters that this gateway doesn't speak: those are refused in the
 * same way, since taking and ignoring them would promise what isn't done.
 */
export function unknownParameter(param: string): StripeError {
  return invalidRequest(
    `Received unknown parameter: ${param} (the sandbox gateway speaks only the part of Stripe's API that the shop uses)`,
    { code: "parameter_unknown", param },
  );
}

/** 404 `resource_missing`. `object` is Stripe's name of the kind: `checkout.session`. */
export function resourceMissing(object: string, id: string, param: string): StripeError {
  return new StripeError(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${object}: '${id}'`,
    param,
  });
}

/** 500 `api_error`, as Stripe answers when something fails on its side. */
export function apiError(): StripeError {
  return new StripeError(500, {
    type: "api_error",
    message: "An unknown error occurred. (The sandbox gateway was asked to fail.)",
  });
}
