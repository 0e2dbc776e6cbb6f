import { NextRequest } from "next/server";
import type { Env } from "@/server/platform/env";
import { returnPath } from "@/shared/return-path";
import { shopCookies } from "./session-cookie";

/** An address of this site without its origin; what is of another stays as it is, and is refused. */
export function pathOf(url: string, baseUrl: string): string {
  return url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
}

/** The request with a way back that leads here: to one that is no address at all NextAuth would answer 500. */
export function withSoundWayBack(request: NextRequest, env: Pick<Env, "PUBLIC_URL">): NextRequest {
  const { PUBLIC_URL } = env;
  const url = new URL(request.url);
  const wanted = url.searchParams.get("callbackUrl");
  if (wanted !== null) url.searchParams.set("callbackUrl", returnPath(pathOf(wanted, PUBLIC_URL), "/"));
  const sound = new NextRequest(url, request);
  const { callback } = shopCookies(env);
  const kept = request.cookies.get(callback)?.value;
  if (kept !== undefined && kept !== PUBLIC_URL && !returnPath(pathOf(kept, PUBLIC_URL), ""))
    sound.cookies.delete(callback);
  return sound;
}
