import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { ShopLink } from "./shop-link";

/** Apart from `Button`: who needs only that shouldn't bring next/link's script along. */
export function ButtonLink({
  variant,
  size,
  block,
  className = "",
  ...rest
}: ButtonLook & ComponentProps<typeof ShopLink>) {
  return <ShopLink className={`${buttonClass({ variant, size, block })} ${className}`} {...rest} />;
}
