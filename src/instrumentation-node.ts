import { tagsOfChange } from "@/app/_data/tags";
import { env } from "@/server/platform/env";
import { guardIncomingRequests } from "@/server/platform/incoming-requests";
import { trustPeerAddress } from "@/server/platform/peer-address";
import { startBackground } from "@/server/wiring/background";

/**
 * What a server process does besides answering requests, the first of which waits until this resolves. A wrong
 * environment ends it here, with its reasons.
 */
export async function startProcess(): Promise<void> {
  try {
    const { TRUSTED_PROXIES, PUBLIC_URL } = env();
    trustPeerAddress(TRUSTED_PROXIES);
    guardIncomingRequests(PUBLIC_URL);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  await startBackground(tagsOfChange);
}
