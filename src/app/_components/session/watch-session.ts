import type { SessionEndView } from "@/server/identity/schemas";

/** What somebody is told about the session of the page before them. */
export type SessionState =
  /** Nothing: it lasts. */
  | { readonly phase: "quiet" }
  | {
      readonly phase: "soon";
      /** By the browser's clock, in milliseconds. */
      readonly endsAt: number;
      readonly canStay: boolean;
      /** Staying was asked for, and the shop couldn't be reached. */
      readonly hasFailed: boolean;
    }
  | { readonly phase: "over" }
  /** Not any more: it was put off, here or in another tab; or after it was over there is another. */
  | { readonly phase: "stayed" | "back" };

export interface SessionWatch {
  /** Asks the shop to keep the session. */
  stay(): Promise<void>;
  /** Asks how things are, if somebody has been told that it ends: they may have signed in elsewhere since. */
  look(): void;
  stop(): void;
}

/** How long before its end a session's end is told of. */
const leadMs = 120_000;
const retryMs = 15_000;
/** Longer ones ring at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Watches the session that ends in so many seconds unless something more is heard of it. Before anything is told the
 * shop is asked again, which puts nothing off: another tab may have. Tabs tell each other to look.
 */
export function watchSession(endsInSeconds: number, show: (state: SessionState) => void): SessionWatch {
  const channel = new BroadcastChannel("gomall-session");
  let state: SessionState = { phase: "quiet" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function turn(next: SessionState) {
    state = next;
    show(next);
  }

  function wait(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(ask, Math.min(Math.max(ms, 1_000), longestTimerMs));
  }

  async function ask() {
    learn(await call("getSessionEnd"));
  }

  function learn(end: SessionEndView | null | "unknown") {
    if (isStopped) return;
    if (end === "unknown") return wait(retryMs);
    clearTimeout(timer);
    if (!end) return turn({ phase: "over" });
    const { endsInSeconds: seconds, canStay } = end;
    const leftMs = seconds * 1_000;
    wait(leftMs > leadMs ? leftMs - leadMs : leftMs + 1_000);
    if (leftMs <= leadMs) turn({ phase: "soon", endsAt: Date.now() + leftMs, canStay, hasFailed: false });
    else if (state.phase === "over") turn({ phase: "back" });
    else if (state.phase === "soon") turn({ phase: "stayed" });
  }

  const isTold = () => state.phase === "soon" || state.phase === "over";
  channel.onmessage = ask;
  wait(endsInSeconds * 1_000 - leadMs);
  return {
    async stay() {
      const end = await call("staySignedIn", "POST");
      if (end === "unknown") {
        if (state.phase === "soon") turn({ ...state, hasFailed: true });
        return;
      }
      learn(end);
      if (end && !isStopped) channel.postMessage("look");
    },
    look: () => void (isTold() && ask()),
    stop() {
      isStopped = true;
      clearTimeout(timer);
      channel.close();
    },
  };
}

/** By hand: the API's own client weighs more than all of this. Null: the session is over. */
async function call(
  procedure: "getSessionEnd" | "staySignedIn",
  method: "GET" | "POST" = "GET",
): Promise<SessionEndView | null | "unknown"> {
  try {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`/api/trpc/identity.${procedure}`, { method, headers, cache: "no-store" });
    if (answer.status === 401) return null;
    return answer.ok ? (await answer.json()).result.data.json : "unknown";
  } catch {
    return "unknown";
  }
}
