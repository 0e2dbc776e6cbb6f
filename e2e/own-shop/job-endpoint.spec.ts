import { createHmac } from "node:crypto";
import { test } from "../support/own-shop";
import { rawRequest } from "../support/raw-request";
import { expect } from "../support/test";

const signingKey = "signkey-test-0123456789abcdef0123456789abcdef";
test.use({
  settings: {
    INNGEST_EVENT_KEY: "an-event-key-of-a-test",
    INNGEST_SIGNING_KEY: signingKey,
    // Nobody listens there.
    INNGEST_BASE_URL: "http://127.0.0.1:9",
  },
});

const path = "/api/inngest?fnId=gomall-clear-carts&stepId=step";
/** Keys in their order, as Inngest signs them. */
const call = JSON.stringify({
  ctx: { attempt: 0, run_id: "r", stack: { current: 0, stack: [] }, use_api: false },
  event: { data: {}, name: "inngest/scheduled.timer" },
  events: [{ data: {}, name: "inngest/scheduled.timer" }],
  steps: {},
  version: 2,
});

function sign(body: string, key = signingKey, ageSeconds = 0): string {
  const at = Math.round(Date.now() / 1_000) - ageSeconds;
  const secret = key.replace(/^signkey-\w+-/, "");
  return `t=${at}&s=${createHmac("sha256", secret).update(body).update(String(at)).digest("hex")}`;
}

test("where Inngest runs the durable functions, nobody else does: a call that it hasn't signed now is refused", async ({
  stack,
}) => {
  const request = (method: string, signature: string) =>
    rawRequest(stack.baseUrl, path, {
      ...{ method, headers: { "content-type": "application/json", "x-inngest-signature": signature } },
      ...(method !== "GET" && { body: call }),
    });
  const signatures: Record<string, string> = {
    "no signature": "",
    nonsense: "t=1&s=00",
    "another key": sign(call, "signkey-test-ffffffffffffffffffffffffffffffff"),
    "for another body": sign("{}"),
    "of an hour ago": sign(call, signingKey, 3_600),
  };
  for (const [what, signature] of Object.entries(signatures))
    for (const method of ["POST", "PUT", "GET"]) {
      const { status, text } = await request(method, signature);
      expect([what, method, status], text).toEqual([what, method, 401]);
      expect(text).not.toMatch(/clear-carts|0123456789abcdef|an-event-key/);
    }
  // Signed, the very same is answered: with its first step, or with what came of it.
  const { status, text } = await request("POST", sign(call));
  expect([200, 206], text).toContain(status);
});
