import { sql } from "drizzle-orm";
import { connection } from "@/server/platform/context";
import { log } from "@/server/platform/log";

export const dynamic = "force-dynamic";

/** 200 when the shop can serve: its database answers. */
export async function GET(): Promise<Response> {
  try {
    await connection().db.execute(sql`SELECT 1`);
    return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log().error({ err: error }, "health check failed");
    return Response.json({ status: "unavailable", reason: "database" }, { status: 503 });
  }
}
