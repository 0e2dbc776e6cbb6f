import { eventType } from "inngest";
import { beforeEach } from "vitest";
import { z } from "zod";
import { jobFailures, jobRuns } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { type DefineJobs, type Executor, openEmbeddedJobs } from "@/server/platform/jobs";
import { movable } from "./frozen";
import type { TestShop } from "./shop";

const data = z.object({ subject: z.string() });
/** What the functions of these tests wait for. */
export const happened = eventType("test/happened", { schema: data });
/** What tells them that a subject is done with. */
export const ended = eventType("test/ended", { schema: data });

/** Durable functions on a shop's database, by a clock that each test moves on. */
export function useJobs(shop: () => TestShop) {
  /** What the functions say; empty before each test. */
  const heard: string[] = [];
  let sent = 0;
  let time: ReturnType<typeof movable>;
  beforeEach(() => {
    time = movable(shop().context());
    heard.length = 0;
  });
  const context = (): Context => time.ctx;
  return {
    heard,
    context,
    wait: (seconds: number) => time.wait(seconds),
    /** A process's executor of these functions. */
    open: (define: DefineJobs) => openEmbeddedJobs(context(), define),
    async send(
      executor: Executor,
      subject = "a",
      { id, name = happened.name }: { id?: string; name?: string } = {},
    ) {
      sent += 1;
      const ts = context().clock.now().getTime();
      await executor.accept([{ id: id ?? `event-${sent}`, name, data: { subject }, ts }]);
    },
    runs: () => shop().db.select().from(jobRuns),
    failures: () => shop().db.select().from(jobFailures),
  };
}

/** Work that lasts until it is told to end. */
export function lastingWork() {
  let end: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}
