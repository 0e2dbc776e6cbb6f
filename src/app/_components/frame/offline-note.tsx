"use client";

import { useSyncExternalStore } from "react";

/** Says that there is no connection, for as long as there is none. The live region stands from the start. */
export function OfflineNote({ text }: { text: string }) {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-40 bg-ink text-center text-ground text-sm">
      {isOnline ? null : <p className="px-4 py-3">{text}</p>}
    </div>
  );
}

function subscribe(onChange: () => void): () => void {
  const events = ["online", "offline"];
  for (const event of events) window.addEventListener(event, onChange);
  return () => {
    for (const event of events) window.removeEventListener(event, onChange);
  };
}
