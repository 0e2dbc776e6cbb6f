import { expect, test } from "vitest";
import { happened, lastingWork, useJobs } from "@/testing/jobs";
import { useShop } from "@/testing/shop";
import { jobLag } from "./job-lag";
import type { DefineJobs } from "./setup";

const shop = useShop();
const { context, open, send, wait } = useJobs(shop);

test("the lag is how long the oldest run has been due; one that is at work or sleeps isn't", async () => {
  const { done, end } = lastingWork();
  const define: DefineJobs = ({ inngest }) => [
    inngest.createFunction({ id: "lasting", triggers: [happened] }, async ({ step }) => {
      await step.run("work", () => done);
      await step.sleep("a while", "1h");
    }),
  ];
  const executor = await open(define);
  expect(await jobLag(context())).toEqual({ due: 0, oldestSeconds: 0 });
  await send(executor);
  wait(90);
  await send(executor);
  wait(30);
  expect(await jobLag(context())).toEqual({ due: 2, oldestSeconds: 120 });
  await executor.tick();
  expect(await jobLag(context())).toEqual({ due: 0, oldestSeconds: 0 });
  end();
  await executor.idle();
  expect(await jobLag(context())).toEqual({ due: 0, oldestSeconds: 0 });
});
