import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the shop. Nothing is fetched ahead for being in sight: a page shows dozens of links, and each would
 * cost five requests. What a person points at is (`frame/fetch-ahead.tsx`).
 */
export function ShopLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  return <Link {...props} prefetch={false} />;
}
