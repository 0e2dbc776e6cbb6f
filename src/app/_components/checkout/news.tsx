"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** What brought the news; another one is news again, also when it reads the same. */
  answer: object;
  testId: string;
  children: ReactNode;
}

/**
 * Takes the focus, so that the keyboard and screen readers go on where something has to be known first. Who has gone on
 * within it before the page's scripts were there isn't called back.
 */
export function News({ answer, testId, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is news.
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.focus();
  }, [answer]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript it is the only way to move the focus to the news.
      autoFocus
      className="rounded-md outline-offset-4"
      data-testid={testId}
    >
      {children}
    </div>
  );
}
