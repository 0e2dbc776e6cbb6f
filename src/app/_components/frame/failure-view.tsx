"use client";

import { unstable_isUnrecognizedActionError as isFromOlderBuild } from "next/navigation";
import { use } from "react";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { Button } from "@/app/_components/ui/button";
import { buttonClass } from "@/app/_components/ui/button-class";
import { FailureContext } from "./failure-words";

/** What a page shows when it couldn't be made: whose fault it is, and what to do. A page of an older build reloads. */
export function FailureView({ error, retry }: { error: unknown; retry: () => void }) {
  const words = use(FailureContext);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  if (!words) return null;
  return (
    <main className="mx-auto flex w-full max-w-xl grow flex-col items-center justify-center gap-5 px-4 py-16 text-center">
      <ArcadeMark className="h-20 w-auto text-line" />
      <h1 className="font-display text-4xl">{words.title}</h1>
      <p className="text-muted">{words.text}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button onClick={() => (isFromOlderBuild(error) ? location.reload() : retry())}>{words.retry}</Button>
        {/* No soft navigation: what went wrong may be on this side. */}
        <a href={words.home.href} className={buttonClass({ variant: "secondary" })}>
          {words.home.label}
        </a>
      </div>
      {digest ? <p className="text-muted text-sm">{words.reference.replace("{digest}", digest)}</p> : null}
    </main>
  );
}
