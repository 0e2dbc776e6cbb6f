import { randomBytes, randomUUID } from "node:crypto";
import type { SessionId } from "@/shared/ids";
import { makeAccount, newestSecret, signInAs } from "../../accounts";
import { accountOf, anothers, everybody, type Row, signedIn } from "../row";
import { unchanged } from "../unchanged";
import type { World } from "../world";
import { addressRows } from "./addresses";
import { connectionRows } from "./connections";
import { emailChangeRows } from "./email-change";
import { secondFactorRows } from "./second-factor";

const locale = "en" as const;
const password = "a gramophone of otters";
const guess = () => randomBytes(32).toString("base64url");
const newcomer = () => ({ email: `newcomer-${randomUUID()}@example.com`, password, locale });
async function sessionOf(world: World, account: Parameters<typeof signInAs>[1]): Promise<SessionId> {
  const { api } = await signInAs(world.shop, account);
  const [current] = await api.identity.listSessions();
  if (!current) throw new Error("No session");
  return current.id;
}

const byLink: Record<string, Row> = {
  "identity.register": everybody({
    own: ["done", ({ api }) => api.identity.register(newcomer())],
    // Who has an account, nobody is told, and nobody's is changed by it.
    foreign: [
      "done",
      (by, world) =>
        unchanged(world, anothers(by, world), () =>
          by.api.identity.register({ ...newcomer(), email: anothers(by, world).email }),
        ),
    ],
    nested: "the password belongs to this asking alone",
  }),
  "identity.verifyEmail": everybody({
    own: [
      "done",
      async ({ api }, { shop }) => {
        await api.identity.register(newcomer());
        return api.identity.verifyEmail({ secret: await newestSecret(shop, "verify"), password });
      },
    ],
    foreign: ["LINK_NOT_VALID", ({ api }) => api.identity.verifyEmail({ secret: guess(), password })],
    // A link that came to somebody who didn't ask for it.
    nested: [
      "PASSWORD_WRONG",
      async ({ api }, { shop }) => {
        await shop.guest().api.identity.register(newcomer());
        const secret = await newestSecret(shop, "verify");
        return api.identity.verifyEmail({ secret, password: `${password} of mine` });
      },
    ],
  }),
  "identity.requestReset": everybody({
    own: ["done", ({ api }) => api.identity.requestReset(newcomerAddress())],
    // Who has an account, nobody is told.
    foreign: [
      "done",
      ({ api }, { accounts }) => api.identity.requestReset({ email: accounts.customer.email, locale }),
    ],
  }),
  "identity.resetPassword": everybody({
    own: [
      "done",
      async ({ api }, { shop }) => {
        const { email } = await makeAccount(shop.context());
        await api.identity.requestReset({ email, locale });
        return api.identity.resetPassword({ secret: await newestSecret(shop, "reset"), password });
      },
    ],
    foreign: ["LINK_NOT_VALID", ({ api }) => api.identity.resetPassword({ secret: guess(), password })],
    // A link for something else.
    nested: [
      "LINK_NOT_VALID",
      async ({ api }, { shop }) => {
        await api.identity.register(newcomer());
        return api.identity.resetPassword({ secret: await newestSecret(shop, "verify"), password });
      },
    ],
  }),
};

function newcomerAddress() {
  return { email: newcomer().email, locale };
}

const ofOneself: Record<string, Row> = {
  "identity.getAccount": signedIn({ own: ["done", ({ api }) => api.identity.getAccount()] }),
  "identity.listSessions": signedIn({ own: ["done", ({ api }) => api.identity.listSessions()] }),
  "identity.endSession": signedIn({
    own: [
      "done",
      async (by, world) =>
        by.api.identity.endSession({
          sessionId:
            by.name === "guest" ? (randomUUID() as SessionId) : await sessionOf(world, accountOf(by, world)),
        }),
    ],
    foreign: [
      "SESSION_NOT_FOUND",
      async (by, world) =>
        by.api.identity.endSession({ sessionId: await sessionOf(world, anothers(by, world)) }),
    ],
  }),
  "identity.endOtherSessions": signedIn({ own: ["done", ({ api }) => api.identity.endOtherSessions()] }),
  "identity.changePassword": signedIn({
    own: [
      "done",
      async (by, world) => {
        const before = by.name === "guest" ? password : accountOf(by, world).password;
        const change = (currentPassword: string, next: string) =>
          by.api.identity.changePassword({ currentPassword, password: next });
        await change(before, password);
        return change(password, before);
      },
    ],
    foreign: [
      "PASSWORD_WRONG",
      (by, world) =>
        by.api.identity.changePassword({ currentPassword: anothers(by, world).password, password }),
    ],
    nested: "the other of the two passwords is a new one",
  }),
};

const profileRows: Record<string, Row> = {
  "identity.getProfile": signedIn({
    own: [
      "done",
      async (by, world) => {
        const { email } = await by.api.identity.getProfile();
        if (email !== accountOf(by, world).email) throw new Error("Somebody else's");
      },
    ],
  }),
  "identity.changeProfile": signedIn({
    own: ["done", ({ api }) => api.identity.changeProfile({ name: "Ada Byron", phone: "", locale })],
  }),
};

const ownResetRows: Record<string, Row> = {
  "identity.requestOwnReset": signedIn({
    own: ["done", ({ api }) => api.identity.requestOwnReset({ locale })],
  }),
};

export const identityRows: Record<string, Row> = {
  ...{ ...byLink, ...ofOneself, ...profileRows, ...addressRows },
  ...{ ...secondFactorRows, ...emailChangeRows, ...connectionRows, ...ownResetRows },
};
