import { eq } from "drizzle-orm";
import { userRoles, users } from "@/db/schema";
import type { UserId } from "@/shared/ids";
import type { World } from "./world";

/** Makes a call that must leave an account and its roles as they were, refused or not. */
export async function unchanged<Result>(
  { shop: { db } }: World,
  { userId }: { readonly userId: UserId },
  call: () => Promise<Result>,
): Promise<Result> {
  const read = async () =>
    JSON.stringify([
      await db.select().from(users).where(eq(users.id, userId)),
      await db.select().from(userRoles).where(eq(userRoles.userId, userId)),
    ]);
  const before = await read();
  const [ended] = await Promise.allSettled([call()]);
  if ((await read()) !== before) throw new Error("Another's account was changed");
  if (ended.status === "rejected") throw ended.reason;
  return ended.value;
}
