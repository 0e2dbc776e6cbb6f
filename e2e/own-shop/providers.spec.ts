import { routes } from "@/shared/routes";
import { test } from "../support/own-shop";
import { expect } from "../support/test";

test.use({ settings: { AUTH_GITHUB_ID: "a-client", AUTH_GITHUB_SECRET: "its secret" } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a shop with GitHub's keys leads there, asks to be led back, and offers no other", async ({
      shopper,
      expectedComplaints,
    }) => {
      const { page, locale, t } = shopper;
      // There is no GitHub here to answer.
      expectedComplaints.push(/ERR_|chrome-error/);
      await page.route("https://github.com/**", (route) => route.abort());
      await page.goto(routes.signIn(locale, { returnTo: routes.cart(locale) }));
      await expect(page.getByText(t("signIn.elsewhere", { provider: "Google" }))).toHaveCount(0);
      const [request] = await Promise.all([
        page.waitForRequest(/^https:\/\/github\.com\/login\/oauth\/authorize\?/),
        page.getByRole("button", { name: t("signIn.elsewhere", { provider: "GitHub" }) }).click(),
      ]);
      const { searchParams } = new URL(request.url());
      expect(searchParams.get("client_id")).toBe("a-client");
      expect(searchParams.get("redirect_uri")).toMatch(
        /^http:\/\/localhost:\d+\/api\/auth\/callback\/github$/,
      );
    });
  });
}
