import { tagsOfChange } from "@/app/_data/tags";
import { env } from "@/server/platform/env";
import { trustPeerAddress } from "@/server/platform/peer-address";
import { startBackground } from "@/server/wiring/background";

/** What a server process does besides answering requests. A wrong environment ends it here, with its reasons. */
export function startProcess(): void {
  try {
    trustPeerAddress(env().TRUSTED_PROXIES);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  startBackground(tagsOfChange);
}
