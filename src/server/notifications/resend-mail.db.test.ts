import { expect, test } from "vitest";
import { useMailing } from "@/testing/mailing";
import { useShop } from "@/testing/shop";
import { resendMail } from "./resend-mail";
import { sendMail } from "./send-mail";

const shop = useShop();
const { inbox, log, placed, sender } = useMailing(shop);

test("a mail that a person wants again is another mail", async () => {
  const { id } = await placed();
  await sendMail(sender(), { kind: "order-placed", subjectId: id });
  const [row] = await log();
  expect(await resendMail(sender(), row?.id ?? "")).toBe("sent");
  expect(await inbox()).toHaveLength(2);
  await expect(resendMail(sender(), id)).rejects.toThrow("no mail");
});

test("a resend is another mail, once for each of its keys", async () => {
  const { id } = await placed();
  const name = { kind: "order-placed", subjectId: id } as const;
  await sendMail(sender(), name);
  const resendKey = shop().context().newId();
  for (let time = 0; time < 2; time += 1)
    expect(await sendMail(sender(), { ...name, resendKey })).toBe("sent");
  const [first, again, ...others] = await inbox();
  expect(others).toEqual([]);
  expect(again?.messageId).not.toBe(first?.messageId);
  expect(await log()).toHaveLength(2);
});
