import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

/** Apart from `Button`: who needs only that shouldn't bring next/link's script along. */
export function ButtonLink({
  variant,
  size,
  block,
  className = "",
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return <Link className={`${buttonClass({ variant, size, block })} ${className}`} {...rest} />;
}
