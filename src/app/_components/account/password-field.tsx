"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { TextField } from "@/app/_components/ui/field";

interface Props {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Being chosen, not asked for: password managers then offer one. */
  isNew: boolean;
}

/**
 * A password, which can be shown where there is JavaScript. It is hidden again when the form is sent, so that a browser
 * knows it for a password and offers to keep it.
 */
export function PasswordField({ isNew, ...texts }: Props) {
  const t = useTranslations("accountForm");
  const box = useRef<HTMLDivElement>(null);
  const [canShow, setCanShow] = useState(false);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    setCanShow(true);
    const form = box.current?.closest("form");
    const hide = () => setIsShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);
  return (
    <div ref={box} className="relative">
      <TextField
        {...texts}
        type={isShown ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      {canShow ? (
        <button
          type="button"
          onClick={() => setIsShown(!isShown)}
          aria-controls={texts.name}
          className="link absolute -top-0.5 right-0 inline-flex min-h-6 min-w-6 items-center text-sm"
        >
          {t.rich(isShown ? "hide" : "show", {
            more: (chunks) => <span className="sr-only">{chunks}</span>,
          })}
        </button>
      ) : null}
    </div>
  );
}
