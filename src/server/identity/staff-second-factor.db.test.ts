import { describe, expect, test } from "vitest";
import { sessions } from "@/db/schema";
import { makeAccount, signInAs } from "@/testing/accounts";
import { outcomeOf } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";

const shop = useShop();

describe("where the shop has its staff show one", () => {
  const settings = { STAFF_SECOND_FACTOR: "required" } as const;
  const toDo = {
    orderId: "0192f0c1-0000-7000-8000-000000000001",
    shipmentId: "0192f0c1-0000-7000-8000-000000000002",
  };

  test("nothing of the staff's is done before it is on, and all of it after", async () => {
    const worker = await makeAccount(shop().context(), { roles: ["support"] });
    const { sessionToken } = await signInAs(shop(), worker);
    const { api } = shop().guest(settings, { sessionToken });
    expect(await outcomeOf(api.orders.deliver(toDo))).toBe("SECOND_FACTOR_REQUIRED");
    expect(await api.identity.getSecondFactor()).toMatchObject({ isOn: false, isRequired: true });
    const { guest } = await giveSecondFactor(shop(), worker);
    const after = shop().guest(settings, { sessionToken: guest.sessionToken });
    expect(await outcomeOf(after.api.orders.deliver(toDo))).toBe("ORDER_NOT_FOUND");
    expect(await after.api.identity.getSecondFactor()).toMatchObject({ isOn: true, isShown: true });
    await shop().db.update(sessions).set({ secondFactorAt: null });
    expect(await outcomeOf(after.api.orders.deliver(toDo))).toBe("SECOND_FACTOR_REQUIRED");
    expect(await after.api.identity.getSecondFactor()).toMatchObject({ isOn: true, isShown: false });
  });

  test("who has no right is told so, whether or not it is on", async () => {
    const { sessionToken } = await signInAs(shop(), await makeAccount(shop().context()));
    const { api } = shop().guest(settings, { sessionToken });
    expect(await outcomeOf(api.orders.deliver(toDo))).toBe("PERMISSION_DENIED");
  });
});
