import { findMediaType } from "@/server/catalog";
import { createContext } from "@/server/platform/context";
import { env } from "@/server/platform/env";
import { folderMediaStore } from "@/server/platform/media-store";

/** A picture by its hash. What a hash names never changes, so it may be kept for good. */
export async function GET(_: Request, { params }: { params: Promise<{ hash: string }> }): Promise<Response> {
  const { hash } = await params;
  if (!/^[0-9a-f]{64}$/.test(hash)) return notFound();
  const ctx = createContext({ kind: "guest" });
  const [bytes, contentType] = await Promise.all([
    folderMediaStore(env().MEDIA_DIR).get(hash),
    findMediaType(ctx, hash),
  ]);
  if (!bytes || !contentType) return notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentType,
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}

function notFound(): Response {
  return new Response("No such picture.", { status: 404, headers: { "cache-control": "no-store" } });
}
