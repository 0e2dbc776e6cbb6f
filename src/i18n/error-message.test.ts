import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { DomainError } from "@/server/platform/domain-error";
import { describeError, wordsForCode } from "./error-message";

function thrown(code: "BAD_REQUEST" | "CONFLICT" | "INTERNAL_SERVER_ERROR", cause?: Error) {
  return new TRPCError({ code, message: "for logs only", cause });
}

describe("describeError", () => {
  test("says what is left when the error tells it", async () => {
    const refusal = new DomainError("OUT_OF_STOCK", "for logs only", { title: "Mist Hoodie", available: 2 });
    expect(await describeError(thrown("CONFLICT", refusal), "en")).toMatchObject({
      code: "OUT_OF_STOCK",
      text: "Only 2 of Mist Hoodie are left. Please choose fewer.",
    });
  });

  test("falls back to words without parameters when one is missing", async () => {
    const refusal = new DomainError("OUT_OF_STOCK", "for logs only", { variantId: "x" });
    const { text } = await describeError(thrown("CONFLICT", refusal), "zh");
    expect(text).toBe("库存不够了。请减少数量或选择其他款式。");
  });

  test("prefers the refusal to the kind of answer it became", async () => {
    const refusal = new DomainError("QUANTITY_TOO_LARGE", "for logs only", { max: 10 });
    expect((await describeError(thrown("BAD_REQUEST", refusal), "en")).code).toBe("QUANTITY_TOO_LARGE");
  });

  test("calls what a schema refused an invalid input", async () => {
    expect((await describeError(thrown("BAD_REQUEST"), "en")).code).toBe("INPUT_INVALID");
  });

  test("lets nothing out of an error that nobody foresaw", async () => {
    const { code, text } = await describeError(new Error("password=hunter2"), "en");
    expect(code).toBe("INTERNAL");
    expect(text).not.toContain("hunter2");
  });
});

describe("wordsForCode", () => {
  test("spells out amounts", () => {
    const price = { amountMinor: 1250, currency: "EUR" };
    expect(wordsForCode("VARIANT_NOT_FOR_SALE", "en", { title: price })).toContain("€12.50");
  });

  test("has words for a code that nobody knows, and takes no name of an object's own", () => {
    expect(wordsForCode("constructor", "en")).toBe(wordsForCode("INTERNAL", "en"));
  });
});
