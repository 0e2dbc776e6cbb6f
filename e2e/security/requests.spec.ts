import { createHmac, randomBytes } from "node:crypto";
import { routes } from "@/shared/routes";
import { apiOfGuest, refusalCode } from "../support/api";
import { type RawRequest, rawRequest } from "../support/raw-request";
import { expect, requiredVariable, test } from "../support/test";

const unknownAction = "00".repeat(21);
const tenMegabytes = Buffer.alloc(10 * 1024 * 1024, "a");
const json = { "content-type": "application/json" };

/** Every answer here must be a refusal that somebody thought of. */
async function expectRefusal(path: string, request: RawRequest, statuses: number[]): Promise<void> {
  const { status, text } = await rawRequest(requiredVariable("E2E_BASE_URL"), path, request);
  expect(statuses, `${path}: ${text.slice(0, 200)}`).toContain(status);
}

test.afterEach("the shop goes on selling", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
});

test("a webhook that the gateway didn't sign, or signed long ago, is refused", async () => {
  const body = JSON.stringify({ id: "evt_1", object: "event", type: "checkout.session.completed", data: {} });
  const sign = (secret: string, ageSeconds: number) => {
    const time = Math.floor(Date.now() / 1000) - ageSeconds;
    return `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`;
  };
  const secret = requiredVariable("E2E_STRIPE_WEBHOOK_SECRET");
  for (const signature of ["", "nonsense", sign("whsec_of_somebody_else", 0), sign(secret, 360)]) {
    const headers = { ...json, ...(signature && { "stripe-signature": signature }) };
    await expectRefusal("/api/webhooks/payments", { method: "POST", headers, body }, [400]);
  }
});

test("nobody from outside runs a durable function, lists them or has them registered", async () => {
  const path = "/api/inngest?fnId=gomall-clear-carts&stepId=step";
  const body = JSON.stringify({ version: 2, event: {}, events: [{}], steps: {}, ctx: { run_id: "x" } });
  for (const method of ["GET", "POST", "PUT"]) {
    const headers = { ...json, "x-inngest-signature": "t=1&s=00" };
    await expectRefusal(path, { method, headers, ...(method !== "GET" && { body }) }, [404]);
  }
});

test("a body of 10 MB is turned away from every door", async () => {
  const form = { "content-type": "multipart/form-data; boundary=x" };
  const action = { "content-type": "text/plain", "next-action": unknownAction };
  for (const [path, headers] of [
    ["/api/trpc/cart.addLine", json],
    ["/api/webhooks/payments", json],
    ["/cart", form],
    ["/checkout", action],
    ["/", form],
  ] as const) {
    await expectRefusal(path, { method: "POST", headers, body: tenMegabytes }, [413]);
  }
});

test("a form from a page of another site is turned away", async () => {
  const headers = { origin: "https://evil.example", "content-type": "multipart/form-data; boundary=x" };
  for (const path of ["/cart", "/zh/checkout", "/orders/some-order"]) {
    await expectRefusal(path, { method: "POST", headers, body: "--x--" }, [403]);
  }
  // Browsers always say where a form comes from; what doesn't isn't one of ours.
  const { origin: _, ...silent } = headers;
  await expectRefusal("/cart", { method: "POST", headers: silent, body: "--x--" }, [403]);
  const foreign = { ...json, "sec-fetch-site": "cross-site" };
  await expectRefusal("/api/trpc/cart.addLine", { method: "POST", headers: foreign, body: "{}" }, [403]);
});

test("an action that no build of this shop has is answered cleanly", async () => {
  const form = `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${unknownAction}"\r\n\r\n\r\n--x--\r\n`;
  for (const [headers, body] of [
    [{ "next-action": unknownAction, "content-type": "text/plain" }, "[]"],
    [{ "next-action": "../../etc/passwd", "content-type": "text/plain" }, "[]"],
    [{ "content-type": "multipart/form-data; boundary=x" }, form],
    [{ "content-type": "application/x-www-form-urlencoded" }, "a=b"],
  ] as const) {
    for (const path of ["/", "/cart", "/checkout"]) {
      const origin = new URL(requiredVariable("E2E_BASE_URL")).origin;
      const answer = { method: "POST", headers: { ...headers, origin }, body };
      await expectRefusal(path, answer, [400, 404, 409, 200, 307]);
    }
  }
});

test("no path leads out of the folder of pictures, and the picture service fetches from nowhere else", async () => {
  for (const path of [
    "/media/../../package.json",
    "/media/..%2f..%2fpackage.json",
    "/media/%2e%2e/%2e%2e/etc/passwd",
    `/media/${"0".repeat(64)}`,
    "/_next/image?url=/media/../api/health&w=240&q=75",
    "/_next/image?url=http%3A%2F%2F169.254.169.254%2Flatest&w=240&q=75",
    "/_next/image?url=%2F%2Fevil.example%2Fx.png&w=240&q=75",
    "/_next/static/../../package.json",
  ]) {
    await expectRefusal(path, {}, [400, 404]);
  }
});

test("addresses that nobody would type are pages that don't exist, or lists with nothing odd about them", async ({
  request,
}) => {
  for (const path of [
    "/%E0%A4%A",
    "/products/%00",
    "/zh/%zz",
    "/products/..%2f..%2fcart",
    "/.env",
    "/.git/config",
  ]) {
    await expectRefusal(path, {}, [404]);
  }
  for (const path of [
    "/categories/clothing?page=99999999999999999999",
    "/categories/clothing?page=-1&sort=price;DROP%20TABLE%20products",
    "/search?q=%27%20OR%201%3D1%20--%20%25_%5C",
    `/search?q=${"a".repeat(10_000)}`,
    "/search?q=a&q=b&page[]=1",
    "/cart?notice=%3Cscript%3Ealert(1)%3C/script%3E",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text(), path).not.toContain("<script>alert(1)");
  }
  const { headers } = await rawRequest(
    requiredVariable("E2E_BASE_URL"),
    "/en/%0d%0aSet-Cookie:%20gomall_cart=x",
  );
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers.location).not.toMatch(/[\r\n]/);
});

test("an order is found only by its whole link: guessing tells nothing", async ({ request }) => {
  const guess = randomBytes(32).toString("base64url");
  const page = await request.get(routes.order("en", guess));
  expect(page.status()).toBe(404);
  const api = apiOfGuest(requiredVariable("E2E_BASE_URL"));
  for (const token of [guess, "GM-7K3F-92QX", "%", "' OR '1'='1"]) {
    const refusal = await api.orders.getByToken.query({ token, locale: "en" }).catch(refusalCode);
    expect(["ORDER_NOT_FOUND", "INPUT_INVALID"], token).toContain(refusal);
  }
});
