import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { oauthAccounts } from "@/db/schema";
import { accountOf, anothers, type Browser, type Row, signedIn } from "../row";
import type { World } from "../world";

const provider = "github" as const;

/** An account at GitHub that opens somebody's account here. */
async function tie({ shop }: World, { userId }: ReturnType<typeof accountOf>): Promise<void> {
  const row = { provider, providerAccountId: randomUUID(), userId, createdAt: new Date() };
  await shop.db.insert(oauthAccounts).values(row).onDuplicateKeyUpdate({ set: { provider } });
}

async function isTied({ shop }: World, { userId }: ReturnType<typeof accountOf>): Promise<boolean> {
  const theirs = and(eq(oauthAccounts.userId, userId), eq(oauthAccounts.provider, provider));
  return (await shop.db.$count(oauthAccounts, theirs)) === 1;
}

/** Unties the caller's account, while another's is tied as well. */
async function untie(by: Browser, world: World): Promise<void> {
  const untied = { provider, password: by.name === "guest" ? "" : accountOf(by, world).password };
  if (by.name === "guest") return by.api.identity.disconnectProvider(untied);
  await tie(world, accountOf(by, world));
  await tie(world, anothers(by, world));
  await by.api.identity.disconnectProvider(untied);
  if (await isTied(world, accountOf(by, world))) throw new Error("One's own is still tied");
  if (!(await isTied(world, anothers(by, world)))) throw new Error("Another's was untied as well");
}

/** Accounts elsewhere are tied to one's own: no input names an account of this shop. */
export const connectionRows: Record<string, Row> = {
  "identity.listConnections": signedIn({ own: ["done", ({ api }) => api.identity.listConnections()] }),
  "identity.disconnectProvider": signedIn({
    own: ["done", untie],
    foreign: [
      "PASSWORD_WRONG",
      (by, world) => by.api.identity.disconnectProvider({ provider, password: anothers(by, world).password }),
    ],
  }),
};
