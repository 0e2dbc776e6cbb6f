import { expect, test } from "vitest";
import { useShop } from "@/testing/shop";
import { openJobs } from "./jobs";

const shop = useShop();

test("the embedded executor can run every function of the shop, and nobody else may call them", async () => {
  const jobs = await openJobs(shop().context());
  await jobs.tick();
  expect(jobs.handler).toBeNull();
});

test("with Inngest's keys its calls are answered, and this process runs nothing", async () => {
  const keys = { INNGEST_EVENT_KEY: "key", INNGEST_SIGNING_KEY: "signkey-test-00" };
  const jobs = await openJobs(shop().context(keys));
  expect(jobs.handler).not.toBeNull();
  expect(await jobs.tick()).toBeUndefined();
});
