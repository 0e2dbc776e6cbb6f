"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

type Props = ButtonLook &
  Omit<ComponentProps<"button">, "type"> & {
    /** Said in place of the label while the form is being sent. */
    pendingLabel: string;
    /** For forms that don't send themselves by their `action`. */
    isPending?: boolean;
  };

/**
 * The submit button of the form around it. While the form is under way it stays focusable (`aria-disabled`, so
 * that the keyboard isn't thrown to the top of the page) and takes no second press. Of several that have names, the
 * one that was pressed says that it is under way.
 */
export function SubmitButton({
  variant,
  size,
  block,
  className = "",
  pendingLabel,
  isPending = false,
  children,
  ...rest
}: Props) {
  const status = useFormStatus();
  const pending = isPending || status.pending;
  const isOther = rest.name !== undefined && status.data?.get(rest.name) !== rest.value;
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      className={`${buttonClass({ variant, size, block })} ${className}`}
      {...rest}
    >
      {pending && !isOther ? (
        <>
          <Spinner /> {pendingLabel}
        </>
      ) : (
        children
      )}
    </button>
  );
}
