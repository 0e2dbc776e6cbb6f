import type { Browser, Origin } from "./origin";

/** What of a procedure's context tells where its call comes from. */
interface Call {
  readonly requestId: string;
  readonly guest: {
    readonly networkAddress: string | null;
    readonly userAgent: string | null;
    readonly deviceToken: string | null;
    sessionToken(): Promise<string | null>;
  };
}

/** Where a call comes from. */
export function originOf({ requestId, guest: { networkAddress, userAgent } }: Call): Origin {
  return { networkAddress, userAgent, requestId };
}

/** The browser that a call comes from. */
export async function browserOf(call: Call): Promise<Browser> {
  const { deviceToken } = call.guest;
  return { ...originOf(call), deviceToken, sessionToken: await call.guest.sessionToken() };
}
