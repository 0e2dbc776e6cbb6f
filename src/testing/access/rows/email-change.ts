import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { makeAccount, newestSecret, signInAs, type TestAccount } from "../../accounts";
import type { Premises } from "../../shop";
import { accountOf, anothers, type Browser, everybody, type Row, signedIn } from "../row";
import type { World } from "../world";

const password = "a gramophone of otters";
const guess = () => randomBytes(32).toString("base64url");
const newAddress = () => `moved-${randomUUID()}@example.com`;

/** Has somebody ask for another address; returns the secret of the link that was sent there. */
async function requested(shop: Premises, account: TestAccount): Promise<string> {
  const { api } = await signInAs(shop, account);
  await api.identity.requestEmailChange({ email: newAddress(), password: account.password });
  return newestSecret(shop, "change_email");
}

/** Has somebody move to another address; returns the secret of the link that was sent to the one before. */
async function moved(shop: Premises): Promise<string> {
  const account = await makeAccount(shop.context());
  const secret = await requested(shop, account);
  await shop.guest().api.identity.confirmEmailChange({ secret, password: account.password });
  return newestSecret(shop, "undo_email");
}

const ask = (by: Browser, world: World, input: { email?: string; password?: string } = {}) =>
  by.api.identity.requestEmailChange({
    email: newAddress(),
    password: by.name === "guest" ? password : accountOf(by, world).password,
    ...input,
  });

/** Whoever is signed in may ask; the links of the two mails are for whoever has them. */
export const emailChangeRows: Record<string, Row> = {
  "identity.requestEmailChange": signedIn({
    own: ["done", (by, world) => ask(by, world)],
    foreign: ["PASSWORD_WRONG", (by, world) => ask(by, world, { password: anothers(by, world).password })],
    // Who has an address, nobody is told, and nobody loses theirs by it.
    nested: [
      "done",
      async (by, world) => {
        const { email, userId } = anothers(by, world);
        await ask(by, world, { email });
        const [row] = await world.shop.db.select().from(users).where(eq(users.id, userId));
        if (row?.email !== email) throw new Error("Another's address was taken");
      },
    ],
  }),
  "identity.confirmEmailChange": everybody({
    own: [
      "done",
      async ({ api }, { shop }) => {
        const account = await makeAccount(shop.context());
        const secret = await requested(shop, account);
        return api.identity.confirmEmailChange({ secret, password: account.password });
      },
    ],
    // Another's link, which doesn't open by one's own password.
    foreign: [
      "PASSWORD_WRONG",
      async (by, world) => {
        const secret = await requested(world.shop, await makeAccount(world.shop.context()));
        const own = by.name === "guest" ? password : accountOf(by, world).password;
        return by.api.identity.confirmEmailChange({ secret, password: own });
      },
    ],
    // A link for something else.
    nested: [
      "LINK_NOT_VALID",
      async ({ api }, { shop }) => api.identity.confirmEmailChange({ secret: await moved(shop), password }),
    ],
  }),
  "identity.undoEmailChange": everybody({
    own: [
      "done",
      async ({ api }, { shop }) => api.identity.undoEmailChange({ secret: await moved(shop), password }),
    ],
    foreign: ["LINK_NOT_VALID", ({ api }) => api.identity.undoEmailChange({ secret: guess(), password })],
    nested: [
      "LINK_NOT_VALID",
      async ({ api }, { shop }) => {
        const secret = await requested(shop, await makeAccount(shop.context()));
        return api.identity.undoEmailChange({ secret, password });
      },
    ],
  }),
};
