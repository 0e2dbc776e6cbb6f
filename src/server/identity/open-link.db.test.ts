import { expect, test } from "vitest";
import { aBrowser, makeAccount, newestSecret } from "@/testing/accounts";
import { frozen } from "@/testing/frozen";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { openLink } from "./open-link";
import { newSecret } from "./secrets";

const shop = useShop();

test("links that open nothing are refused after a while; a good one from the same network isn't", async () => {
  const { ctx } = frozen(shop().context());
  const { email } = await makeAccount(ctx);
  await shop().guest().api.identity.requestReset({ email, locale: "en" });
  const good = await newestSecret(shop(), "reset");
  const open = (secret: string) => outcomeOf(openLink(ctx, aBrowser(), "reset", secret));
  const ends: string[] = [];
  for (let tries = 0; tries < 52; tries += 1) ends.push(await open(newSecret().secret));
  expect(ends.slice(0, 50)).toEqual(Array(50).fill("LINK_NOT_VALID"));
  expect(ends.at(-1)).toBe("TOO_MANY_ATTEMPTS");
  expect(await open(good)).toBe("done");
});
