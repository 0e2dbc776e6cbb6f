import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Caller, callerFor } from "@/server/wiring/caller";
import { guestSession } from "@/server/wiring/guest-session";

/**
 * The typed caller for the browser behind this request, for pages and Server Actions; one a request. Only actions
 * may call what sets cookies.
 */
export const getApi = cache(async (): Promise<Caller> => {
  const [jar, header] = await Promise.all([cookies(), headers()]);
  return callerFor(
    guestSession({
      readCookie: (name) => jar.get(name)?.value,
      setCookie: (name, value, options) => void jar.set(name, value, options),
      readHeader: (name) => header.get(name),
    }),
  );
});
