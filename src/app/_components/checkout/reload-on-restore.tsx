"use client";

import { useEffect } from "react";

/** Loads the page anew when the browser's Back takes it out of its memory: the cart may be an order by now. */
export function ReloadOnRestore() {
  useEffect(() => {
    const reload = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener("pageshow", reload);
    return () => window.removeEventListener("pageshow", reload);
  }, []);
  return null;
}
