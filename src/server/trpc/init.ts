import { initTRPC, TRPCError } from "@trpc/server";
import type { ZodError } from "zod";
import type { Viewer } from "@/server/identity";
import { DomainError, isDomainError } from "@/server/platform/domain-error";
import { type ErrorCode, errorCodes } from "@/server/platform/error-codes";
import { type Permission, requirePermission } from "@/server/platform/permissions";
import type { RequestContext } from "./context";
import { wireFormat } from "./wire-format";

/** What a caller learns of an error beyond its HTTP status. */
export interface ErrorDetails {
  /** The refusal's code, INPUT_INVALID, or INTERNAL for what nobody foresaw. */
  readonly code: ErrorCode | "INPUT_INVALID" | "INTERNAL";
  readonly params: Readonly<Record<string, unknown>>;
  /** Problems by field path ("address.postalCode"), as codes or messages. */
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | null;
}

const t = initTRPC.context<RequestContext>().create({
  transformer: wireFormat,
  errorFormatter: ({ shape, error, ctx }) => {
    const details = describeError(error, ctx?.requestId ?? null);
    // Nothing of an unforeseen error leaves the house: no message, no stack.
    const message =
      details.code === "INTERNAL" ? `Internal error (request ${details.requestId})` : shape.message;
    const { stack: _, ...data } = shape.data;
    return { ...shape, message, data: { ...data, details } };
  },
});

/** The one mapping from an error to what a caller may know. */
export function describeError(error: TRPCError, requestId: string | null): ErrorDetails {
  const { cause } = error;
  if (isDomainError(cause)) return { code: cause.code, params: cause.params, fields: {}, requestId };
  if (isZodError(cause)) return { code: "INPUT_INVALID", params: {}, fields: fieldErrors(cause), requestId };
  if (error.code === "INTERNAL_SERVER_ERROR") return { code: "INTERNAL", params: {}, fields: {}, requestId };
  return { code: "INPUT_INVALID", params: {}, fields: {}, requestId };
}

/** By name, since a class can be bundled twice. */
function isZodError(cause: unknown): cause is ZodError {
  return cause instanceof Error && cause.name === "ZodError" && "issues" in cause;
}

function fieldErrors(error: ZodError): Record<string, string> {
  // The first problem of a field is the one to mend first, so it is written last.
  const byPath = error.issues.map(({ path, message }) => [path.join("."), message] as const);
  return Object.fromEntries(byPath.reverse());
}

/**
 * Turns refusals into tRPC's errors and logs what nobody foresaw, once. It looks at `result.ok`, since `next()`
 * never throws.
 */
const errors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (isDomainError(cause)) {
    const code = errorCodes[cause.code];
    const facts = { path, requestId: ctx.requestId, code: cause.code };
    // A refusal is the shopper's business; a service that is away is the operator's, with what it said.
    if (code === "SERVICE_UNAVAILABLE") ctx.log.warn({ ...facts, err: cause.cause }, cause.message);
    else ctx.log.info(facts, cause.message);
    throw new TRPCError({ code, message: cause.code, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    ctx.log.error({ path, requestId: ctx.requestId, err: cause ?? result.error }, "unforeseen error");
  }
  return result;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
/** Anyone may call: guests and signed-in people alike. It never looks at who calls. */
export const publicProcedure = t.procedure.use(errors);

/**
 * Anyone may call, and it matters who does: `ctx.shopper` is whoever is signed in. A guest, who has no session, is null
 * and costs no statement.
 */
export const shopperProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const shopper = await ctx.viewer();
  const actor = shopper ? ({ kind: "customer", id: shopper.userId } as const) : ctx.actor;
  return next({ ctx: { shopper, actor } });
});

/** Whoever is signed in may call, at their own things: `ctx.signedIn` is who. Throws SIGN_IN_REQUIRED. */
export const customerProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const signedIn = await requireViewer(ctx);
  return next({ ctx: { signedIn, actor: { kind: "customer", id: signedIn.userId } as const } });
});

/**
 * Staff with a permission may call; the write asks again. Throws SIGN_IN_REQUIRED, and PERMISSION_DENIED to whoever is
 * signed in without it. Where the shop has its staff show a second factor, also SECOND_FACTOR_REQUIRED.
 */
export function permittedProcedure(permission: Permission) {
  return publicProcedure.use(async ({ ctx, next }) => {
    const signedIn = await requireViewer(ctx);
    const { userId, permissions } = signedIn;
    const actor = { kind: "staff", id: userId, permissions } as const;
    requirePermission({ actor }, permission);
    requireSecondFactor(ctx, signedIn);
    return next({ ctx: { signedIn, actor } });
  });
}

/** A session without a second factor is of somebody who has none yet: whoever has one was asked when signing in. */
function requireSecondFactor({ env }: RequestContext, { hasSecondFactor, secondFactorAt }: Viewer): void {
  if (env.STAFF_SECOND_FACTOR === "optional" || (hasSecondFactor && secondFactorAt)) return;
  throw new DomainError("SECOND_FACTOR_REQUIRED", "Staff work with a second factor here");
}

async function requireViewer(ctx: RequestContext): Promise<Viewer> {
  const viewer = await ctx.viewer();
  if (!viewer) throw new DomainError("SIGN_IN_REQUIRED", "Nobody is signed in");
  return viewer;
}
