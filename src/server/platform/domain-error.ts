import type { ErrorCode } from "./error-codes";

export type ErrorParams = Readonly<Record<string, unknown>>;

const brand = "gomall.domain-error";

/**
 * A refusal with a reason: a stable code, parameters for the words people read (`errors.<CODE>` in messages/) and
 * an English message for logs. Recognised by its brand, since a class can be bundled twice.
 */
export class DomainError extends Error {
  readonly brand = brand;
  override readonly name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return typeof error === "object" && error !== null && "brand" in error && error.brand === brand;
}
