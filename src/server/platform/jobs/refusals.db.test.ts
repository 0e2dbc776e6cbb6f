import { cron } from "inngest";
import { describe, expect, test } from "vitest";
import { ended, happened, useJobs } from "@/testing/jobs";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";

const shop = useShop();
const { failures, heard, open, send } = useJobs(shop);

describe("what the executor can't do", () => {
  test.each([
    ["batchEvents", { batchEvents: { maxSize: 2, timeout: "5s" } }],
    ["throttle", { throttle: { limit: 1, period: "1m" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["debounce", { debounce: { period: "1m" } }],
    ["priority", { priority: { run: "10" } }],
    ["timeouts", { timeouts: { finish: "1m" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["cancel", { cancelOn: [{ event: "test/ended", timeout: "1h" }] }],
    ["scope", { concurrency: { limit: 1, scope: "account", key: '"x"' } }],
  ] as const)("refuses %s when it is opened", async (name, options) => {
    const opening = open(({ inngest }) => [
      inngest.createFunction({ id: "refused", triggers: [happened], ...(options as object) }, async () => {}),
    ]);
    await expect(opening).rejects.toThrow(`can't run gomall-refused: `);
    await expect(opening).rejects.toThrow(name);
  });

  test.each(["0 0 30 2 *", "@daily", "TZ=Europe/Paris 0 0 * * *", "60 * * * *"])(
    "refuses the schedule %s",
    async (schedule) => {
      const opening = open(({ inngest }) => [
        inngest.createFunction({ id: "refused", triggers: [cron(schedule)] }, async () => {}),
      ]);
      await expect(opening).rejects.toThrow("can't run gomall-refused");
    },
  );

  test("fails a run that asks for it, and says what it was", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "waiting", triggers: [happened] }, async ({ step }) => {
        await step.waitForEvent("for ever", { event: ended, timeout: "1h" });
      }),
    ]);
    await send(executor);
    await runJobs(executor);
    expect(await failures()).toMatchObject([{ error: { message: expect.stringContaining("WaitForEvent") } }]);
  });

  test("fails a run whose event isn't what its function expects", async () => {
    const executor = await open(({ inngest }) => [
      inngest.createFunction({ id: "strict", triggers: [happened] }, async () => {
        heard.push("ran");
      }),
    ]);
    await executor.accept([{ id: "odd", name: "test/happened", data: { subject: 7 }, ts: 0 }]);
    await runJobs(executor);
    expect(heard).toEqual([]);
    expect(await failures()).toHaveLength(1);
  });
});
