"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isStaticPath } from "@/shared/routes";

/** By pointing at a link, touching it or reaching it with the keyboard, a person says where they are about to go. */
const signs = ["pointerover", "touchstart", "focusin"] as const;

/** Fetches a static page of the shop while the person's finger is still on its link; dynamic ones cost too much. */
export function FetchAhead() {
  const { prefetch } = useRouter();
  useEffect(() => {
    const onSign = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
      if (link.search === "" && isStaticPath(link.pathname)) prefetch(link.pathname);
    };
    for (const sign of signs) document.addEventListener(sign, onSign, { passive: true });
    return () => {
      for (const sign of signs) document.removeEventListener(sign, onSign);
    };
  }, [prefetch]);
  return null;
}
