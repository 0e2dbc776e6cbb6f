import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, orders } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
import { order, paidOrder } from "@/testing/buying";
import { makeProduct, makeShipping, someone } from "@/testing/factories";
import { openDoor } from "@/testing/http";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";

const shop = useShop();
let variantId: VariantId;
let account: TestAccount;

beforeEach(async () => {
  await makeShipping(shop().context());
  ({ variantId } = await makeProduct(shop().context(), { stock: 9 }));
  account = await makeAccount(shop().context(), { name: "Ada Byron" });
});

async function keepAddress(who: TestAccount, name: string): Promise<void> {
  const { api } = await signInAs(shop(), who);
  await api.identity.addAddress({ address: { ...someone().address, name }, isDefault: true });
}

async function ownOrder(): Promise<void> {
  const { token } = await paidOrder(shop(), variantId);
  await shop().db.update(orders).set({ userId: account.userId }).where(eq(orders.token, token));
}

describe("a download of one's own data", () => {
  test("has everything of one's own, nothing of another's, and nothing that opens an account", async () => {
    await ownOrder();
    await keepAddress(account, "Ada Byron");
    const { guest: own, secret, recoveryCodes } = await giveSecondFactor(shop(), account);
    const stranger = await makeAccount(shop().context(), { name: "Charles Babbage" });
    await keepAddress(stranger, "Charles Babbage");
    await order(shop(), variantId);
    const data = await own.api.privacy.exportData();
    expect(data).toMatchObject({
      account: { email: account.email, name: "Ada Byron" },
      addresses: [{ name: "Ada Byron", city: "Berlin" }],
      orders: [{ status: "placed", lines: [{ quantity: 1 }], addresses: [{ kind: "shipping" }] }],
    });
    expect(data.sessions.length).toBeGreaterThan(0);
    const taken = and(eq(auditEvents.action, "data.exported"), eq(auditEvents.userId, account.userId));
    expect(await shop().db.$count(auditEvents, taken)).toBe(1);
    const text = JSON.stringify(data);
    expect(text).not.toMatch(/Babbage|argon2|hash|token|totp_secret|"secret"/i);
    for (const opening of [secret, stranger.email, own.sessionToken, ...recoveryCodes])
      expect(text).not.toContain(opening);
  });

  test("tells what staff did to the account, and not from where", async () => {
    const boss = await signInAs(shop(), await makeAccount(shop().context(), { roles: ["admin"] }));
    for (const deed of ["disable", "enable"] as const) await boss.api.staff[deed]({ userId: account.userId });
    const { history } = await (await signInAs(shop(), account)).api.privacy.exportData();
    const deeds = history.filter(({ action }) => /^account\.(?:dis|en)abled$/.test(action));
    const nowhere = { networkAddress: null, userAgent: null };
    expect(deeds).toMatchObject([nowhere, nowhere]);
    expect(history.find(({ action }) => action === "sign_in.done")?.networkAddress).toBeTruthy();
  });

  test("comes as a file to whoever is signed in, and to no other site's page", async () => {
    const { GET } = await import("@/app/api/account/data/route");
    const { NextRequest } = await import("next/server");
    const door = openDoor(shop());
    const fetchFile = (headers: Record<string, string> = {}) => {
      const cookie = [...door.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      return GET(
        new NextRequest("http://localhost:3000/api/account/data?locale=zh", {
          headers: { cookie, ...headers },
        }),
      );
    };
    expect((await fetchFile()).status).toBe(401);
    await door.signIn(account);
    expect((await fetchFile({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    const answer = await fetchFile();
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(await answer.json()).toMatchObject({ account: { email: account.email } });
    let status = 200;
    const wanted = { accept: "text/html,*/*" };
    for (let tries = 0; tries < 12 && status === 200; tries += 1) ({ status } = await fetchFile());
    expect(status).toBe(429);
    const page = await fetchFile(wanted);
    expect([page.status, page.headers.get("location")]).toEqual([
      303,
      "http://localhost:3000/zh/account/data?notice=tooOften",
    ]);
    door.cookies.clear();
    expect((await fetchFile(wanted)).headers.get("location")).toBe(
      "http://localhost:3000/zh/sign-in?returnTo=%2Fzh%2Faccount%2Fdata",
    );
  });
});
