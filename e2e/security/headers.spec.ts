import { routes } from "@/shared/routes";
import { apiOf, orderByApi } from "../support/api";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { goToReview, putInCart } from "../support/shopper";
import { expect, requiredVariable, test } from "../support/test";

test("every page forbids frames, sniffing and foreign code, and says nothing of what runs it", async ({
  request,
}) => {
  for (const path of [
    routes.home("en"),
    routes.product("zh", "no-such-thing"),
    routes.cart("en"),
    "/api/health",
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
    const policy = policyOf(headers);
    expect(policy["default-src"], path).toEqual(["'self'"]);
    expect(policy["object-src"], path).toEqual(["'none'"]);
    expect(policy["base-uri"], path).toEqual(["'none'"]);
    expect(policy["frame-ancestors"], path).toEqual(["'none'"]);
    expect(policy["script-src"], path).not.toContain("'unsafe-eval'");
  }
});

test("pages of the checkout and of orders run no script without the nonce of their own request", async ({
  shopper,
  db,
}) => {
  const { page } = shopper;
  const product = await makeProduct(db);
  const { token } = await orderByApi(shopper.api, { product, person: somebody() });
  await putInCart(shopper, product);
  await goToReview(shopper, somebody());
  const nonces = new Set<string>();
  for (const path of [
    routes.checkout("en"),
    routes.checkoutReview("zh"),
    routes.order("en", token),
    routes.checkoutResult("zh", token),
    routes.order("en", "no-such-order-in-this-shop-at-all"),
  ]) {
    const answer = await page.request.get(path);
    const policy = policyOf(answer.headers());
    const scripts = policy["script-src"] ?? [];
    expect(scripts, path).toContain("'strict-dynamic'");
    expect(scripts, path).not.toContain("'unsafe-inline'");
    const nonce = scripts.find((source) => source.startsWith("'nonce-"))?.slice("'nonce-".length, -1) ?? "";
    expect(nonce.length, path).toBeGreaterThan(20);
    nonces.add(nonce);
    const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(tags.length, path).toBeGreaterThan(0);
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(policy["form-action"], path).toEqual(["'self'", requiredVariable("E2E_GATEWAY_URL")]);
  }
  expect(nonces.size).toBe(5);
});

test("the cart's cookie can't be read by scripts, sent by other sites, or made up", async ({
  page,
  baseURL,
  db,
}) => {
  const product = await makeProduct(db);
  await apiOf(page, baseURL).cart.addLine.mutate({ variantId: product.variantId, quantity: 1 });
  const cookies = await page.context().cookies();
  const cart = cookies.find(({ name }) => name === "gomall_cart");
  expect(cart).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookies.find(({ name }) => name === "gomall_cart_count")).toMatchObject({
    value: "1",
    sameSite: "Lax",
  });

  const [id, signature = ""] = cart?.value.split(".") ?? [];
  for (const forged of [`${id}.`, `${id}.${"A".repeat(signature.length)}`, id ?? "", `${id}.${signature}x`]) {
    await page.context().addCookies([{ name: "gomall_cart", value: forged, url: baseURL ?? "" }]);
    expect((await apiOf(page, baseURL).cart.get.query({ locale: "en" })).lines, forged).toEqual([]);
  }
});

/** Its directives, each with its sources. */
function policyOf(headers: Record<string, string>): Record<string, string[]> {
  const directives = (headers["content-security-policy"] ?? "")
    .split(";")
    .map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = "", ...sources]) => [name, sources]));
}
