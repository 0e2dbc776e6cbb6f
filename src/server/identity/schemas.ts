import { z } from "zod";
import { type Address, addressSchema, optionalLine, optionalPhoneSchema } from "@/shared/address";
import { emailSchema } from "@/shared/email";
import type { CustomerAddressId, SessionId } from "@/shared/ids";
import { lineSchema } from "@/shared/line-schema";
import { locales } from "@/shared/locales";
import { newPasswordSchema, passwordIfAnySchema, passwordSchema } from "@/shared/password";
import { knownProviders, type ProviderName } from "./provider-names";

export type { ProviderName } from "./provider-names";

/** The secret of a link in a mail: 32 bytes in base64url. */
export const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "LINK_NOT_VALID");

const localeSchema = z.enum(locales);

export const registerInput = z.strictObject({
  email: emailSchema,
  password: newPasswordSchema,
  name: lineSchema(100).optional(),
  locale: localeSchema,
});
export type RegisterInput = z.infer<typeof registerInput>;

export const signInInput = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  /** "Stay signed in". */
  isRemembered: z.boolean(),
});
export type SignInInput = z.infer<typeof signInInput>;

/** The password is the one of this very registration: who only got its mail can't confirm it. */
export const verifyEmailInput = z.strictObject({ secret: secretSchema, password: passwordSchema });
export type VerifyEmailInput = z.infer<typeof verifyEmailInput>;

export const requestResetInput = z.strictObject({ email: emailSchema, locale: localeSchema });
export type RequestResetInput = z.infer<typeof requestResetInput>;

/** The address is the account's own. */
export const requestOwnResetInput = z.strictObject({ locale: localeSchema });
export type RequestOwnResetInput = z.infer<typeof requestOwnResetInput>;

export const resetPasswordInput = z.strictObject({ secret: secretSchema, password: newPasswordSchema });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const changePasswordInput = z.strictObject({
  currentPassword: passwordSchema,
  password: newPasswordSchema,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const endSessionInput = z.strictObject({
  sessionId: z.uuid().transform((id) => id as SessionId),
});

/** An empty name or number takes away what was there. */
export const changeProfileInput = z.strictObject({
  name: optionalLine(100),
  phone: optionalPhoneSchema,
  /** What mails are written in. */
  locale: localeSchema,
});
export type ChangeProfileInput = z.infer<typeof changeProfileInput>;

const addressIdSchema = z.uuid().transform((id) => id as CustomerAddressId);
export const addressIdInput = z.strictObject({ addressId: addressIdSchema });
export const addAddressInput = z.strictObject({ address: addressSchema, isDefault: z.boolean() });
export type AddAddressInput = z.infer<typeof addAddressInput>;
export const changeAddressInput = addAddressInput.extend({ addressId: addressIdSchema });
export type ChangeAddressInput = z.infer<typeof changeAddressInput>;

/** An entry of one's own address book. */
export interface SavedAddress {
  readonly id: CustomerAddressId;
  readonly address: Address;
  /** What checkout begins with; one at most. */
  readonly isDefault: boolean;
}

/** One's own details. */
export interface ProfileView {
  readonly email: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly locale: (typeof locales)[number];
}

/** Whoever is signed in, as their own pages show it. */
export interface AccountView {
  readonly email: string;
  readonly name: string | null;
  readonly locale: (typeof locales)[number];
  /** What pages may offer; what may be done, the procedures say. */
  readonly permissions: readonly string[];
}

/** A browser that is signed in, for the list of one's own. */
export interface SessionView {
  readonly id: SessionId;
  readonly isCurrent: boolean;
  readonly userAgent: string | null;
  readonly networkAddress: string | null;
  readonly isRemembered: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** When one's session ends unless something more is heard of it. */
export interface SessionEndView {
  readonly endsInSeconds: number;
  /** False: it ends then in any case, since it has lasted as long as it may. */
  readonly canStay: boolean;
}

export const passwordInput = z.strictObject({ password: passwordSchema });
export type PasswordInput = z.infer<typeof passwordInput>;

/** Six digits of an app, or a recovery code however it is written. */
export const codeSchema = z
  .string()
  .max(40)
  .transform((code) => code.replace(/\s/g, ""))
  .pipe(z.string().regex(/^(?:\d{6}|[0-9A-Za-z-]{16,24})$/, "SECOND_FACTOR_WRONG"));

export const codeInput = z.strictObject({ code: codeSchema });
export type CodeInput = z.infer<typeof codeInput>;

export const passwordAndCodeInput = z.strictObject({ password: passwordSchema, code: codeSchema });
export type PasswordAndCodeInput = z.infer<typeof passwordAndCodeInput>;

/** The second step of signing in; the secret is the one that the first step gave the browser. */
export const confirmSignInInput = z.strictObject({
  secret: secretSchema,
  code: codeSchema,
  isRemembered: z.boolean(),
});
export type ConfirmSignInInput = z.infer<typeof confirmSignInInput>;

export const requestEmailChangeInput = z.strictObject({ email: emailSchema, password: passwordSchema });
export type RequestEmailChangeInput = z.infer<typeof requestEmailChangeInput>;

/** The password is empty for an account that has none. */
export const disconnectProviderInput = z.strictObject({
  provider: z.enum(knownProviders),
  password: passwordIfAnySchema,
});
export type DisconnectProviderInput = z.infer<typeof disconnectProviderInput>;

/** The password is the one of the account that asked: who only got its mail can't confirm it. */
export const confirmEmailChangeInput = z.strictObject({ secret: secretSchema, password: passwordSchema });
export type ConfirmEmailChangeInput = z.infer<typeof confirmEmailChangeInput>;

/** What an authenticator app is told: by its picture, by its link, or typed. */
export interface SecondFactorSetUp {
  /** Base32. */
  readonly secret: string;
  /** otpauth://totp/… */
  readonly uri: string;
  /** The link as a picture: an <svg> element. */
  readonly qrSvg: string;
}

/** Shown once, and nowhere kept as they are. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}

/** How one's account asks for a second factor. */
export interface SecondFactorView {
  readonly isOn: boolean;
  /** Whether this browser has shown one, as it does in signing in once it is on. */
  readonly isShown: boolean;
  /** Whether this shop lets its staff do nothing without. */
  readonly isRequired: boolean;
  readonly recoveryCodesLeft: number;
}

/** An account elsewhere with which one may sign in here. */
export interface ConnectionView {
  readonly provider: ProviderName;
  readonly isConnected: boolean;
  /** False: it is the only way in. */
  readonly canDisconnect: boolean;
}

/** All that the shop offers. */
export interface ConnectionsView {
  /** Whether to show it before one is untied. */
  readonly hasPassword: boolean;
  readonly connections: readonly ConnectionView[];
}
