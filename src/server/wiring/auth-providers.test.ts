import { afterEach, describe, expect, test, vi } from "vitest";
import { githubProfile, providerIdentity } from "./auth-providers";

afterEach(() => {
  vi.unstubAllGlobals();
});

const api = "https://api.github.com";
const main = { email: "ada@example.com", primary: true, verified: true };
const other = { email: "byron@example.com", primary: false, verified: true };

/** A GitHub that has these addresses of whoever asks, and shows another one on the profile. */
function stubGithub(emails: readonly object[], status = 200) {
  const answers: Record<string, unknown> = {
    [`${api}/user`]: { id: 7, login: "ada", name: "Ada Byron", email: "shown@example.com" },
    [`${api}/user/emails`]: emails,
  };
  const fetch = vi.fn(async (url: string, _: RequestInit) => Response.json(answers[url], { status }));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const account = { provider: "github", providerAccountId: "7", type: "oauth" } as const;

describe("of somebody at GitHub", () => {
  test("the primary address is taken, if GitHub has verified it, and not the one that is shown", async () => {
    const fetch = stubGithub([other, main]);
    const profile = await githubProfile({ access_token: "a-token" });
    expect(profile).toMatchObject({ id: 7, name: "Ada Byron", email: main.email, email_verified: true });
    expect(providerIdentity(account, profile, "zh")).toEqual({
      ...{ provider: "github", providerAccountId: "7", verifiedEmail: main.email },
      ...{ name: "Ada Byron", locale: "zh" },
    });
    expect(fetch).toHaveBeenCalledTimes(2);
    for (const [, { headers }] of fetch.mock.calls)
      expect(headers).toMatchObject({ authorization: "Bearer a-token" });
  });

  test.each([
    ["no address at all", []],
    ["a primary one that isn't verified", [{ ...main, verified: false }]],
    ["a verified one that isn't primary", [{ ...main, verified: false }, other]],
  ])("no address is taken where there is %s", async (_, emails) => {
    stubGithub(emails);
    const profile = await githubProfile({ access_token: "a-token" });
    expect(profile).toMatchObject({ email: null, email_verified: false });
    expect(providerIdentity(account, profile, "en")?.verifiedEmail).toBeNull();
  });

  test("nothing is made up when GitHub refuses", async () => {
    stubGithub([], 403);
    await expect(githubProfile({ access_token: "a-token" })).rejects.toThrow(/GitHub answers 403/);
  });
});

describe("of somebody at Google", () => {
  const google = { ...account, provider: "google" };
  const profile = { sub: "7", email: "ada@example.com", name: null };

  test("the address is taken, if Google says that it is verified", () => {
    const identity = providerIdentity(google, { ...profile, email_verified: true }, "en");
    expect(identity).toMatchObject({ provider: "google", verifiedEmail: profile.email, name: null });
  });

  test.each([false, null, undefined, "true"])("and isn't where email_verified is %j", (said) => {
    const claims = { ...profile, email_verified: said as boolean };
    expect(providerIdentity(google, claims, "en")?.verifiedEmail).toBeNull();
  });
});

test("of another provider nobody is known", () => {
  const elsewhere = { ...account, provider: "elsewhere" };
  const profile = { email: main.email, email_verified: true };
  expect(providerIdentity(elsewhere, profile, "en")).toBeNull();
});
