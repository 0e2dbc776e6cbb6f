import type { MetadataRoute } from "next";
import { mayBeIndexed, publicUrl } from "@/server/platform/env";
import { routes } from "@/shared/routes";

/** Asked anew each time: whether the shop may be listed is known where it runs, not where it is built. */
export const dynamic = "force-dynamic";

/**
 * A demo wants no visits at all. Pages that shouldn't be listed (cart, checkout, orders, results of a search) say so
 * themselves; they aren't closed here, since who may not read a page can't read that either.
 */
export default function robots(): MetadataRoute.Robots {
  if (!mayBeIndexed()) return { rules: { userAgent: "*", disallow: "/" } };
  return {
    rules: { userAgent: "*", allow: "/", disallow: "/api/" },
    sitemap: publicUrl(routes.sitemap()),
  };
}
