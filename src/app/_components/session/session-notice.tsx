"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/app/_components/ui/button-class";
import { type SessionState, type SessionWatch, watchSession } from "./watch-session";

export interface SessionWords {
  /** Texts with "{time}" where the time goes. */
  soon: { title: string; text: string; stay: string; failed: string };
  last: { title: string; text: string };
  over: { title: string; text: string; signIn: string };
  stayed: string;
  back: string;
}

interface Props {
  endsInSeconds: number;
  words: SessionWords;
  languageTag: string;
  /** Where one signs in again, in another tab. */
  signInPath: string;
}

/**
 * Tells that the session is about to end, or has, beside the page: nothing is loaded anew, and the focus stays where
 * somebody is typing. The live region stands from the start.
 */
export function SessionNotice({ endsInSeconds, words, languageTag, signInPath }: Props) {
  const [state, setState] = useState<SessionState>({ phase: "quiet" });
  const watch = useRef<SessionWatch>(null);
  /** Where somebody was before they pressed the button, which then goes away. */
  const before = useRef<HTMLElement>(null);
  useEffect(() => {
    const started = watchSession(endsInSeconds, setState);
    watch.current = started;
    setState({ phase: "quiet" });
    window.addEventListener("focus", started.look);
    return () => {
      window.removeEventListener("focus", started.look);
      started.stop();
    };
  }, [endsInSeconds]);
  useEffect(() => {
    if (state.phase === "stayed") before.current?.focus();
  }, [state]);
  return (
    <div
      role="status"
      data-testid="session-notice"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-30 sm:left-auto sm:w-sm"
    >
      {state.phase === "soon" ? (
        <Panel
          title={state.canStay ? words.soon.title : words.last.title}
          text={atTime(state.canStay ? words.soon.text : words.last.text, state.endsAt, languageTag)}
        >
          {state.hasFailed ? <p className="mt-2 text-bad text-sm">{words.soon.failed}</p> : null}
          {state.canStay ? (
            <button
              type="button"
              className={`mt-4 ${buttonClass()}`}
              onFocus={({ relatedTarget }) => {
                before.current = relatedTarget instanceof HTMLElement ? relatedTarget : before.current;
              }}
              onClick={() => watch.current?.stay()}
            >
              {words.soon.stay}
            </button>
          ) : null}
        </Panel>
      ) : null}
      {state.phase === "over" ? (
        <Panel title={words.over.title} text={words.over.text}>
          <a href={signInPath} target="_blank" rel="noopener" className={`mt-4 ${buttonClass()}`}>
            {words.over.signIn}
          </a>
        </Panel>
      ) : null}
      {state.phase === "stayed" || state.phase === "back" ? (
        <p className="sr-only">{words[state.phase]}</p>
      ) : null}
    </div>
  );
}

function Panel({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="notice-panel pointer-events-auto rounded-lg border-2 border-accent bg-surface p-5 shadow-raised">
      <p className="font-semibold">{title}</p>
      <p className="mt-1 text-muted text-sm">{text}</p>
      {children}
    </div>
  );
}

function atTime(text: string, at: number, languageTag: string): string {
  return text.replace(
    "{time}",
    new Date(at).toLocaleTimeString(languageTag, { hour: "numeric", minute: "2-digit" }),
  );
}
