export { appointAdmin } from "./appoint-admin";
export { confirmSignIn } from "./confirm-sign-in";
export { findEmailChange, findEmailUndo } from "./email-mails";
export { signOut } from "./end-sessions";
export { eraseAccount } from "./erase-account";
export { identityEvents } from "./events";
export type { CodeAsked, FirstFactor } from "./first-factor";
export { gatherAccount } from "./gather-account";
export { deviceLifetimeDays } from "./known-devices";
export { limitFor, takeTurns } from "./limits";
export { findPasswordChange, findTokenForMail } from "./mail-queries";
export { openDemoAccount } from "./open-demo-account";
export type { SignedIn } from "./open-session";
export type { Origin } from "./origin";
export { browserOf, originOf } from "./origin-of";
export { requireOwnPassword } from "./own-password";
export { ensureRoles, grantRole } from "./roles";
export { readSession, type Viewer } from "./sessions";
export { signIn } from "./sign-in";
export { type ProviderIdentity, signInWithProvider } from "./sign-in-with-provider";

export { mintSecret, type UserTokenId } from "./user-tokens";

export { verifiedEmailOf } from "./verified-email";
