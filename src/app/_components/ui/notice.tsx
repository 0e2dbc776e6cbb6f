import type { ReactNode } from "react";

const tones = {
  info: { box: "bg-info-soft", mark: "text-accent", sign: "i" },
  success: { box: "bg-good-soft", mark: "text-good", sign: "✓" },
  warning: { box: "bg-warn-soft", mark: "text-warn", sign: "!" },
  danger: { box: "bg-bad-soft", mark: "text-bad", sign: "!" },
} as const;

interface NoticeProps {
  tone?: keyof typeof tones;
  title?: string;
  /** `alert` reads it out at once (an error after a deed), `status` when there is a pause; absent: plain text. */
  role?: "alert" | "status";
  className?: string;
  children?: ReactNode;
}

/** A boxed message: what happened and what can be done. */
export function Notice({ tone = "info", title, role, className = "", children }: NoticeProps) {
  const { box, mark, sign } = tones[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-md p-4 ${box} ${className}`}>
      <span
        aria-hidden="true"
        className={`mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-2 border-current font-bold text-xs ${mark}`}
      >
        {sign}
      </span>
      <div className="min-w-0 grow space-y-1">
        {title ? <p className={`font-semibold ${mark}`}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
