export { appointAdmin } from "./appoint-admin";
export { confirmSignIn } from "./confirm-sign-in";
export { findEmailChange, findEmailUndo } from "./email-mails";
export { signOut } from "./end-sessions";
export { identityEvents } from "./events";
export type { CodeAsked, FirstFactor } from "./first-factor";
export { deviceLifetimeDays } from "./known-devices";
export { findPasswordChange, findTokenForMail } from "./mail-queries";
export { openDemoAccount } from "./open-demo-account";
export type { SignedIn } from "./open-session";
export { browserOf } from "./origin-of";
export { ensureRoles, grantRole } from "./roles";
export { readSession, type Viewer } from "./sessions";
export { signIn } from "./sign-in";
export { type ProviderIdentity, signInWithProvider } from "./sign-in-with-provider";

export { mintSecret, type UserTokenId } from "./user-tokens";

export { verifiedEmailOf } from "./verified-email";
