import { describe, expect, test } from "vitest";
import { mailLog, payments } from "@/db/schema";
import { orderAtGateway } from "@/testing/buying";
import { setMailFaults } from "@/testing/mail";
import { useMailing } from "@/testing/mailing";
import { useShop } from "@/testing/shop";
import { passDeadline } from "@/testing/time";
import { claimLifeMs, claimMail } from "./mail-log";
import { listTroubledMails } from "./queries";
import { sendMail } from "./send-mail";

const shop = useShop();
const { inbox, log, placed, sender, variantId } = useMailing(shop);

describe("a sender that died between its claim and the mail's end", () => {
  const name = (subjectId: string) => ({ kind: "order-placed", subjectId, occasion: "first" }) as const;

  test("keeps others from sending while it could still be at work", async () => {
    const { id } = await placed();
    await claimMail(sender(), name(id));
    await expect(sendMail(sender(), name(id))).rejects.toThrow("being sent by another");
    expect(await listTroubledMails(sender())).toEqual([]);
  });

  test("leaves the mail undecided: listed, and not sent again", async () => {
    const { id } = await placed();
    await claimMail(sender(), name(id));
    await shop()
      .db.update(mailLog)
      .set({ claimedAt: new Date(Date.now() - claimLifeMs - 1_000) });
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "sending", subjectId: id }]);
    expect(await sendMail(sender(), name(id))).toBe("undecided");
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "undecided", subjectId: id }]);
    expect(await inbox()).toEqual([]);
  });
});

describe("a declined payment whose order has ended before its mail went out", () => {
  /** Its order is open until `end`. */
  async function declined() {
    const { token } = await orderAtGateway(shop(), variantId());
    await shop().db.update(payments).set({ failureCode: "insufficient_funds" });
    const [attempt] = await shop().db.select().from(payments);
    const name = { kind: "payment-failed", subjectId: attempt?.id ?? "" } as const;
    return { name, end: () => passDeadline(shop(), token) };
  }

  test("leaves no mail that waits", async () => {
    const { name, end } = await declined();
    setMailFaults(shop().mail, { isDown: true });
    await expect(sendMail(sender(), name)).rejects.toThrow("didn't take");
    await end();
    expect(await sendMail(sender(), name)).toBe("needless");
    expect(await log()).toEqual([]);
  });

  test("leaves a mail undecided whose sender died over it, and not before that is sure", async () => {
    const { name, end } = await declined();
    await claimMail(sender(), { ...name, occasion: "first" });
    await end();
    await expect(sendMail(sender(), name)).rejects.toThrow("being sent by another");
    await shop()
      .db.update(mailLog)
      .set({ claimedAt: new Date(Date.now() - claimLifeMs - 1_000) });
    expect(await sendMail(sender(), name)).toBe("undecided");
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "undecided" }]);
  });
});
