import { expect, test } from "vitest";
import { mailsFor } from "@/server/notifications/mails-for";
import { alwaysTold } from "./message-invariants";

test.each(alwaysTold)(
  "what the rule knows of %s is what notifications do: %s by %s",
  (name, kind, subject) => {
    expect(mailsFor({ name, payload: { [subject]: "the-id" } })).toEqual([{ kind, subjectId: "the-id" }]);
  },
);
