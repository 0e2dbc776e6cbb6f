import { readSession, type Viewer } from "@/server/identity";
import { createContext } from "@/server/platform/context";
import type { GuestSession, RequestContext } from "@/server/trpc/context";
import { newId } from "@/shared/ids";
import { createCaller } from "./root-router";

export type Caller = ReturnType<typeof createCaller>;

/** A context for one request of a browser. */
export function guestContext(guest: GuestSession, requestId: string = newId<"request">()): RequestContext {
  const ctx = createContext({ kind: "guest" });
  let viewer: Promise<Viewer | null> | undefined;
  const find = async (isSeen: boolean) => {
    const token = await guest.sessionToken();
    const found = token ? await readSession(ctx, token, { isSeen }) : null;
    if (found && isSeen) await guest.renewSession(found.isRemembered);
    return found;
  };
  return {
    ...{ ...ctx, requestId, guest },
    viewer({ isSeen } = { isSeen: true }) {
      if (!isSeen) return viewer ?? find(false);
      viewer ??= find(true);
      return viewer;
    },
  };
}

/** Nobody: no cookies, no address. What it reads may be cached for everyone. */
export const nobody: GuestSession = {
  ...{ cartId: null, networkAddress: null, userAgent: null, deviceToken: null },
  sessionToken: async () => null,
  renewSession: async () => {},
  rememberSession: () => {
    throw new Error("The public caller has no session");
  },
  rememberCart: () => {
    throw new Error("The public caller has no browser to remember a cart");
  },
  rememberDevice: () => {
    throw new Error("The public caller has no browser to remember");
  },
};

/** Calls procedures for everyone alike, for cached reads. */
export function publicCaller(): Caller {
  return createCaller(guestContext(nobody));
}

/** Calls procedures for the browser behind one request. */
export function callerFor(guest: GuestSession): Caller {
  return createCaller(guestContext(guest));
}
