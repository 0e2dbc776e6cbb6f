import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Caller, callerFor } from "@/server/wiring/caller";
import { type BrowserDoor, guestSession } from "@/server/wiring/guest-session";

/** The cookies and headers of the browser behind this request. Only actions may set cookies. */
export async function getDoor(): Promise<BrowserDoor> {
  const [jar, header] = await Promise.all([cookies(), headers()]);
  return {
    readCookie: (name) => jar.get(name)?.value,
    setCookie: (name, value, options) => void jar.set(name, value, options),
    readHeader: (name) => header.get(name),
  };
}

/**
 * The typed caller for the browser behind this request, for pages and Server Actions; one a request. Only actions
 * may call what sets cookies.
 */
export const getApi = cache(async (): Promise<Caller> => callerFor(guestSession(await getDoor())));
