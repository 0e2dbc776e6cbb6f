import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { orders } from "@/db/schema";
import { setMailFaults } from "@/testing/mail";
import { useMailing } from "@/testing/mailing";
import { useShop } from "@/testing/shop";
import { sendMail } from "./send-mail";

const shop = useShop();
const { inbox, log, placed, sender } = useMailing(shop);

describe("a mail", () => {
  test("goes to the buyer, from the shop, with a page, a text, and a header against auto-replies", async () => {
    const { id, token, email } = await placed();
    expect(await sendMail(sender(), { kind: "order-placed", subjectId: id })).toBe("sent");
    const [mail, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: "hello@shop.example", to: [email] });
    expect(mail?.messageId).toBe(`<order-placed.${id}@localhost>`);
    expect(mail?.headers).toContainEqual({ name: "From", value: "GoMall <hello@shop.example>" });
    expect(mail?.headers).toContainEqual({ name: "Auto-Submitted", value: "auto-generated" });
    expect(mail?.html).toContain(`/orders/${token}`);
    expect(mail?.text).toContain(`/orders/${token}`);
    expect(mail?.text).toContain("Harbour wool coat");
  });

  test("is sent once when it is told ten times, and ten times at once", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    const together = await Promise.allSettled(Array.from({ length: 10 }, () => sendMail(sender(), name)));
    expect(together.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (let time = 0; time < 10; time += 1) expect(await sendMail(sender(), name)).toBe("sent");
    expect(await inbox()).toHaveLength(1);
    expect(await log()).toMatchObject([{ status: "sent", attempts: 1 }]);
  });

  test("leaves neither the address nor the order's link in the log", async () => {
    const { id, token, email } = await placed();
    setMailFaults(shop().mail, { refuse: 1 });
    await sendMail(sender(), { kind: "order-placed", subjectId: id });
    const rows = JSON.stringify(await log());
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(email);
  });

  test("goes out in the language of the order", async () => {
    const { id } = await placed();
    await shop().db.update(orders).set({ locale: "zh" }).where(eq(orders.id, id));
    await sendMail(sender(), { kind: "order-placed", subjectId: id });
    expect((await inbox())[0]?.subject).toMatch(/^您的订单 GM-/);
  });

  test("isn't sent for somebody who asks over the web", async () => {
    const { id } = await placed();
    await expect(sendMail(shop().context(), { kind: "order-placed", subjectId: id })).rejects.toThrow(
      "guest",
    );
    expect(await log()).toEqual([]);
  });

  test("about nothing isn't sent", async () => {
    const subjectId = shop().context().newId();
    await expect(sendMail(sender(), { kind: "order-placed", subjectId })).rejects.toMatchObject({
      code: "ORDER_NOT_FOUND",
    });
    expect(await sendMail(sender(), { kind: "payment-refunded", subjectId })).toBe("needless");
    expect(await log()).toEqual([]);
  });
});
