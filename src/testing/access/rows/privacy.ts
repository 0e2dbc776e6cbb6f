import { giveSecondFactor } from "../../second-factor";
import { accountOf, anothers, type CallerName, type Outcome, type Row, signedIn } from "../row";
import { unchanged } from "../unchanged";

/** Whoever works for the shop gives that up first, whatever else they name. */
const unlessStaff =
  (outcome: Outcome) =>
  (caller: CallerName): Outcome =>
    caller === "customer" || caller === "other" ? outcome : "STAFF_ACCOUNT";

/** One's own data and nobody else's: no input names an account. */
export const privacyRows: Record<string, Row> = {
  "privacy.exportData": signedIn({
    own: [
      "done",
      async (by, world) => {
        const { account } = await by.api.privacy.exportData();
        if (account?.email !== accountOf(by, world).email) throw new Error("Somebody else's");
      },
    ],
    foreign: [
      "done",
      async (by, world) => {
        const text = JSON.stringify(await by.api.privacy.exportData());
        const { email, userId } = anothers(by, world);
        for (const theirs of [email, userId, world.another.number])
          if (text.includes(theirs)) throw new Error(`Another's ${theirs} is among it`);
      },
    ],
  }),
  "privacy.deleteAccount": signedIn({
    own: [
      unlessStaff("done"),
      async (by, world) => {
        if (by.name === "guest") return by.api.privacy.deleteAccount({ password: "not asked for" });
        const { api, password } = await world.double(by);
        return api.privacy.deleteAccount({ password });
      },
    ],
    foreign: [
      unlessStaff("PASSWORD_WRONG"),
      (by, world) => by.api.privacy.deleteAccount({ password: anothers(by, world).password }),
    ],
    // One's own password, and a code that is good for another account.
    nested: [
      unlessStaff("SECOND_FACTOR_WRONG"),
      async (by, world) => {
        if (by.name === "guest") return by.api.privacy.deleteAccount({ password: "not asked for" });
        const account = await world.double(by);
        const { guest } = await giveSecondFactor(world.shop, account);
        const { recoveryCodes } = await giveSecondFactor(world.shop, await world.double(by));
        const [code = ""] = recoveryCodes;
        return unchanged(world, account, () =>
          guest.api.privacy.deleteAccount({ password: account.password, code }),
        );
      },
    ],
  }),
};
