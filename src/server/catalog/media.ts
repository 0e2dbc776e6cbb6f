import { eq } from "drizzle-orm";
import { media } from "@/db/schema";
import type { Context } from "@/server/platform/context";

/** The media type that a stored picture was checked to have; null for an unknown hash. */
export async function findMediaType(ctx: Context, hash: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ contentType: media.contentType })
    .from(media)
    .where(eq(media.hash, hash));
  return row?.contentType ?? null;
}
