"use client";

import { createContext, type ReactNode } from "react";

export interface FailureTexts {
  title: string;
  text: string;
  retry: string;
  /** With `{digest}` where the number goes. */
  reference: string;
  home: { label: string; href: string };
}

export const FailureContext = createContext<FailureTexts | null>(null);

/** Hands the words of an error page to it: it is a client component, and the words of a language stay on the server. */
export function FailureWords({ words, children }: { words: FailureTexts; children: ReactNode }) {
  return <FailureContext value={words}>{children}</FailureContext>;
}
