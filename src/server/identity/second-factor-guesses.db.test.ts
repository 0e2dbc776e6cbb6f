import { beforeEach, describe, expect, test } from "vitest";
import { makeAccount, type SignedInGuest, signInAs, type TestAccount } from "@/testing/accounts";
import { outcomeOf } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { codeAt } from "./totp";

const shop = useShop();
let account: TestAccount;

beforeEach(async () => {
  account = await makeAccount(shop().context());
});

describe("guesses at a code by whoever has the session and the password", () => {
  /** The same session, in a browser that its person has never used. */
  const elsewhere = ({ sessionToken }: SignedInGuest) => shop().guest({}, { sessionToken }).api.identity;

  test("hold up nobody who renews the codes or switches it off in a browser of their own", async () => {
    const { guest, code } = await giveSecondFactor(shop(), account);
    const { password } = account;
    const guess = () => elsewhere(guest).disableSecondFactor({ password, code: "000000" });
    for (let tries = 0; tries < 6; tries += 1) expect(await outcomeOf(guess())).toBe("SECOND_FACTOR_WRONG");
    expect(await outcomeOf(guess())).toBe("TOO_MANY_ATTEMPTS");
    const { identity } = guest.api;
    expect(await outcomeOf(identity.replaceRecoveryCodes({ password, code: code() }))).toBe("done");
    expect(await outcomeOf(identity.disableSecondFactor({ password, code: code(1) }))).toBe("done");
  });

  test("hold up nobody who switches it on in a browser of their own", async () => {
    const guest = await signInAs(shop(), account);
    const { password } = account;
    await elsewhere(guest).setUpSecondFactor({ password });
    const guess = () => elsewhere(guest).enableSecondFactor({ code: "000000" });
    for (let tries = 0; tries < 6; tries += 1) expect(await outcomeOf(guess())).toBe("SECOND_FACTOR_WRONG");
    expect(await outcomeOf(guess())).toBe("TOO_MANY_ATTEMPTS");
    const { identity } = guest.api;
    const { secret } = await identity.setUpSecondFactor({ password });
    const code = codeAt(secret, shop().context().clock.now());
    expect(await outcomeOf(identity.enableSecondFactor({ code }))).toBe("done");
  });
});
