import { eq } from "drizzle-orm";
import { recoveryCodes, users } from "@/db/schema";
import { codeAt } from "@/server/identity/totp";
import { giveSecondFactor } from "../../second-factor";
import { accountOf, anothers, type Browser, type Row, signedIn } from "../row";
import type { World } from "../world";

/** Password and code of whoever is refused before anybody looks at them. */
const nothing = { password: "not asked for", code: "000000" };

interface Shown {
  readonly password: string;
  readonly code: string;
}

/** What the caller's own app shows; in it the account was set up a moment ago. */
async function setUp(by: Browser, world: World): Promise<Shown> {
  if (by.name === "guest") return nothing;
  const { password } = accountOf(by, world);
  const { secret } = await by.api.identity.setUpSecondFactor({ password });
  return { password, code: codeAt(secret, world.shop.context().clock.now()) };
}

/** A call of somebody whose account asks for a second factor, by one of its codes; it is off again afterwards. */
async function whileOn(
  by: Browser,
  world: World,
  call: (shown: Shown) => Promise<unknown>,
): Promise<unknown> {
  if (by.name === "guest") return call(nothing);
  try {
    const { password, code } = await setUp(by, world);
    const [recoveryCode = ""] = (await by.api.identity.enableSecondFactor({ code })).codes;
    return await call({ password, code: recoveryCode });
  } finally {
    await switchOff(world, accountOf(by, world));
  }
}

async function switchOff({ shop }: World, { userId }: ReturnType<typeof accountOf>): Promise<void> {
  const off = { totpSecret: null, totpEnabledAt: null, totpLastStep: null };
  await shop.db.update(users).set(off).where(eq(users.id, userId));
  await shop.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

/** A code that is good, for another account. */
async function anothersCode(by: Browser, world: World): Promise<string> {
  if (by.name === "guest") return nothing.code;
  const { recoveryCodes: codes } = await giveSecondFactor(world.shop, await world.double(by));
  return codes[0] ?? "";
}

/** What asks for password and code of the account: another's of either is none. */
function byPasswordAndCode(call: (by: Browser, shown: Shown) => Promise<unknown>): Row {
  return signedIn({
    own: ["done", (by, world) => whileOn(by, world, (shown) => call(by, shown))],
    foreign: [
      "PASSWORD_WRONG",
      (by, world) =>
        whileOn(by, world, ({ code }) => call(by, { code, password: anothers(by, world).password })),
    ],
    nested: [
      "SECOND_FACTOR_WRONG",
      async (by, world) => {
        const code = await anothersCode(by, world);
        return whileOn(by, world, ({ password }) => call(by, { password, code }));
      },
    ],
  });
}

/** A second factor is an account's own: no input names one. */
export const secondFactorRows: Record<string, Row> = {
  "identity.getSecondFactor": signedIn({
    own: [
      "done",
      (by, world) =>
        whileOn(by, world, async () => {
          const { isOn } = await by.api.identity.getSecondFactor();
          if (!isOn) throw new Error("One's own isn't told");
        }),
    ],
    foreign: [
      "done",
      async (by, world) => {
        await anothersCode(by, world);
        const { isOn } = await by.api.identity.getSecondFactor();
        if (isOn) throw new Error("Another's is told as one's own");
      },
    ],
  }),
  "identity.setUpSecondFactor": signedIn({
    own: [
      "done",
      (by, world) =>
        by.api.identity.setUpSecondFactor({
          password: by.name === "guest" ? nothing.password : accountOf(by, world).password,
        }),
    ],
    foreign: [
      "PASSWORD_WRONG",
      (by, world) => by.api.identity.setUpSecondFactor({ password: anothers(by, world).password }),
    ],
  }),
  "identity.enableSecondFactor": signedIn({
    own: [
      "done",
      async (by, world) => {
        const { code } = await setUp(by, world);
        await by.api.identity.enableSecondFactor({ code });
        await switchOff(world, accountOf(by, world));
      },
    ],
    // A code of an app in which another account was set up.
    foreign: [
      "SECOND_FACTOR_WRONG",
      async (by, world) => {
        await setUp(by, world);
        const name = by.name === "customer" ? "other" : "customer";
        const { code } = await setUp(world.browsers[name], world);
        return by.api.identity.enableSecondFactor({ code });
      },
    ],
  }),
  "identity.disableSecondFactor": byPasswordAndCode(({ api }, shown) =>
    api.identity.disableSecondFactor(shown),
  ),
  "identity.replaceRecoveryCodes": byPasswordAndCode(({ api }, shown) =>
    api.identity.replaceRecoveryCodes(shown),
  ),
};
