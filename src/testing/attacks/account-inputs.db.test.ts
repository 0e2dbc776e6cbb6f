import { beforeEach, describe, expect, test } from "vitest";
import { outbox, sessions, userRoles, users, userTokens } from "@/db/schema";
import { makeAccount, type TestAccount } from "@/testing/accounts";
import { type Door, type HttpAnswer, openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";

const shop = useShop();
let door: Door;
let account: TestAccount;

beforeEach(async () => {
  // Staff, so that no write is refused before its input is read.
  account = await makeAccount(shop().context(), { roles: ["admin"] });
  door = openDoor(shop());
  await door.signIn(account);
});

const password = "quilted zeppelin";
const secret = "A".repeat(43);
/** What each write takes: with nothing else in it, none of these is refused for its form. */
const inputs: Record<string, Record<string, unknown>> = {
  "identity.register": { email: "new@example.com", password, locale: "en" },
  "identity.verifyEmail": { secret, password },
  "identity.requestReset": { email: "new@example.com", locale: "en" },
  "identity.requestOwnReset": { locale: "en" },
  "identity.resetPassword": { secret, password },
  "identity.changePassword": { currentPassword: "not the password", password },
  "identity.endSession": { sessionId: "0192f0c1-0000-7000-8000-000000000001" },
  "identity.setUpSecondFactor": { password },
  "identity.enableSecondFactor": { code: "000000" },
  "identity.disableSecondFactor": { password, code: "0000-0000-0000-0000" },
  "identity.replaceRecoveryCodes": { password, code: "000000" },
  "identity.disconnectProvider": { provider: "github", password },
  "identity.requestEmailChange": { email: "new@example.com", password },
  "identity.confirmEmailChange": { secret, password },
  "identity.undoEmailChange": { secret, password },
  "staff.removeSecondFactor": { userId: "0192f0c1-0000-7000-8000-000000000002" },
};
const writes = Object.entries(inputs);

/** All that a write of an account could have changed. */
async function everything() {
  const { db } = shop();
  return {
    ...{ users: await db.select().from(users), roles: await db.select().from(userRoles) },
    ...{ tokens: await db.select().from(userTokens), events: await db.select().from(outbox) },
    sessions: await db.select().from(sessions),
  };
}

function expectRefused(answer: HttpAnswer, what: string): void {
  expect([what, answer.status]).toEqual([what, 400]);
  expect(answer.text).toContain("INPUT_INVALID");
  expect(answer.text).not.toMatch(/node_modules|\/src\/|at .+:\d+:\d+|ER_|mysql|SELECT /i);
}

test("as a person sends it, no input is refused for its form", async () => {
  for (const [path, input] of writes)
    expect((await door.call(path, input)).text, path).not.toContain("INPUT_INVALID");
});

describe("a key that nobody asked for is refused, and nothing changes", () => {
  const keys = ["role", "roles", "permissions", "userId", "id", "verifiedAt", "isVerified", "constructor"];

  test.each(writes)("%s", async (path, input) => {
    const before = await everything();
    for (const key of [...keys, "totpSecret", "disabledAt", "deviceToken", "expiresAt"])
      expectRefused(await door.call(path, { ...input, [key]: "admin" }), key);
    const hidden = `{"json": {"__proto__": ${JSON.stringify(input)}}}`;
    const answer = await door.postRaw(path, hidden);
    expect(answer.status, "__proto__").toBe(400);
    for (const key of Object.keys(input)) expect(Object.prototype).not.toHaveProperty(key);
    expect(await everything()).toEqual(before);
  });
});

describe("what is no text where text is asked for is refused, and nothing changes", () => {
  const wrong: unknown[] = [
    ...[null, 0, -0, 1e308, 2 ** 53, true, [], ["x"], {}, { $ne: null }, { toString: "x" }],
    // Too long for any of them.
    "x".repeat(3_000),
  ];

  test.each(writes)("%s", async (path, input) => {
    const before = await everything();
    for (const key of Object.keys(input)) {
      for (const value of wrong)
        expectRefused(
          await door.call(path, { ...input, [key]: value }),
          `${key}: ${JSON.stringify(value)?.slice(0, 20)}`,
        );
      for (const tag of ["undefined", "bigint", "Date", "number", "set", "map", "regexp", "URL", "Error"]) {
        const answer = await door.call(path, input, { values: { [key]: [tag] } });
        expect([key, tag, answer.status]).toEqual([key, tag, 400]);
      }
    }
    expect(await everything()).toEqual(before);
  });
});

describe("a password", () => {
  test("with half a character or a NUL in it is refused before it is hashed", async () => {
    for (const odd of ["half \ud800 a character", "nul\0nul-nul-nul", "x".repeat(129)]) {
      expectRefused(
        await door.call("identity.register", { ...inputs["identity.register"], password: odd }),
        odd,
      );
      expectRefused(
        await door.call("identity.changePassword", { currentPassword: account.password, password: odd }),
        odd,
      );
    }
  });

  test("of a megabyte is refused before it is read", async () => {
    const big = { ...inputs["identity.register"], password: "x".repeat(1_000_000) };
    expect((await door.call("identity.register", big)).status).toBe(413);
  });
});
