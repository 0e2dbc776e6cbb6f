export { signOut } from "./end-sessions";
export { deviceLifetimeDays } from "./known-devices";
export type { SignedIn } from "./open-session";
export { browserOf } from "./origin-of";
export { ensureRoles, grantRole } from "./roles";
export { readSession, type Viewer } from "./sessions";
export { signIn } from "./sign-in";
export { type ProviderIdentity, signInWithProvider } from "./sign-in-with-provider";
export { verifiedEmailOf } from "./verified-email";
