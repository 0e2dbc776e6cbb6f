import { createContext } from "@/server/platform/context";
import type { GuestSession, RequestContext } from "@/server/trpc/context";
import { newId } from "@/shared/ids";
import { createCaller } from "./root-router";

export type Caller = ReturnType<typeof createCaller>;

/** A context for one request of a guest. */
export function guestContext(guest: GuestSession, requestId: string = newId<"request">()): RequestContext {
  return { ...createContext({ kind: "guest" }), requestId, guest };
}

/** Nobody: no cookies, no address. What it reads may be cached for everyone. */
const nobody: GuestSession = {
  cartId: null,
  networkAddress: null,
  rememberCart: () => {
    throw new Error("The public caller has no browser to remember a cart");
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
