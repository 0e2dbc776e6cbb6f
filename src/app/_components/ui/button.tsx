import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

export function Button({
  variant,
  size,
  block,
  className = "",
  type = "button",
  ...rest
}: ButtonLook & ComponentProps<"button">) {
  return <button type={type} className={`${buttonClass({ variant, size, block })} ${className}`} {...rest} />;
}
