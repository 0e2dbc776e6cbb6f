import { describe, expect, test } from "vitest";
import { mailLog } from "@/db/schema";
import { useMailing } from "@/testing/mailing";
import { useShop } from "@/testing/shop";
import { claimLifeMs, claimMail } from "./mail-log";
import { listTroubledMails } from "./queries";
import { sendMail } from "./send-mail";

const shop = useShop();
const { inbox, placed, sender } = useMailing(shop);

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
