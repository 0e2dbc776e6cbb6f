import { describe, expect, test } from "vitest";
import { setMailFaults } from "@/testing/mail";
import { useMailing } from "@/testing/mailing";
import { useShop } from "@/testing/shop";
import { listTroubledMails } from "./queries";
import { sendMail } from "./send-mail";

const shop = useShop();
const { inbox, log, placed, sender } = useMailing(shop);

describe("a mail server that", () => {
  test("refuses the recipient for good is asked once, and the refusal is listed", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    setMailFaults(shop().mail, { refuse: 1 });
    expect(await sendMail(sender(), name)).toBe("refused");
    expect(await sendMail(sender(), name)).toBe("refused");
    expect(await inbox()).toEqual([]);
    expect(await listTroubledMails(sender())).toMatchObject([
      { status: "refused", subjectId: id, answer: expect.stringContaining("550 5.1.1") },
    ]);
  });

  test("refuses what the mail says is asked once", async () => {
    const { id } = await placed();
    setMailFaults(shop().mail, { refuseContent: 1 });
    expect(await sendMail(sender(), { kind: "order-placed", subjectId: id })).toBe("refused");
    expect(await log()).toMatchObject([{ answer: expect.stringContaining("554 5.7.1") }]);
  });

  test.each([{ defer: 1 }, { isDown: true }])("has no time (%j) is asked again", async (faults) => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    setMailFaults(shop().mail, faults);
    await expect(sendMail(sender(), name)).rejects.toThrow("didn't take");
    expect(await log()).toMatchObject([{ status: "waiting", attempts: 1 }]);
    setMailFaults(shop().mail, {});
    expect(await sendMail(sender(), name)).toBe("sent");
    expect(await log()).toMatchObject([{ status: "sent", attempts: 2 }]);
    expect(await inbox()).toHaveLength(1);
  });

  test("isn't there is asked again", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    await expect(sendMail(sender({ SMTP_URL: "smtp://127.0.0.1:9" }), name)).rejects.toThrow("ECONNREFUSED");
    expect(await sendMail(sender(), name)).toBe("sent");
  });

  test("takes the mail and loses its answer leaves it undecided: listed, and not sent again", async () => {
    const { id } = await placed();
    const name = { kind: "order-placed", subjectId: id } as const;
    setMailFaults(shop().mail, { loseReply: 1 });
    expect(await sendMail(sender(), name)).toBe("undecided");
    expect(await sendMail(sender(), name)).toBe("undecided");
    expect(await inbox()).toHaveLength(1);
    expect(await listTroubledMails(sender())).toMatchObject([{ status: "undecided", subjectId: id }]);
  });

  test("doesn't answer in time leaves it undecided", async () => {
    const { id } = await placed();
    // Long enough for a busy machine to hand the mail over.
    setMailFaults(shop().mail, { delayMs: 3_000 });
    const name = { kind: "order-placed", subjectId: id } as const;
    expect(await sendMail(sender({ MAIL_TIMEOUT_MS: 2_000 }), name)).toBe("undecided");
    // It arrives after all.
    await expect.poll(inbox).toHaveLength(1);
  });
});
