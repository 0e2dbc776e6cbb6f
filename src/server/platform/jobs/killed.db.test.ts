import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { jobRuns } from "@/db/schema";
import { useShop } from "@/testing/shop";

const shop = useShop();
const worker = fileURLToPath(new URL("../../../testing/job-worker.ts", import.meta.url));
let running: ChildProcess | undefined;

afterEach(() => {
  running?.kill("SIGKILL");
});

/** Starts a process that does the work, and keeps what it says. */
function start(...args: string[]) {
  const { DATABASE_URL, APP_SECRET, AUTH_SECRET, TOTP_KEY, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } =
    shop().env;
  const { SMTP_URL, MAIL_FROM } = shop().env;
  const env = {
    ...{
      ...process.env,
      DATABASE_URL,
      APP_SECRET,
      AUTH_SECRET,
      TOTP_KEY,
      STRIPE_SECRET_KEY,
      STRIPE_WEBHOOK_SECRET,
    },
    SMTP_URL,
    MAIL_FROM: MAIL_FROM.address,
  };
  const child = spawn(process.execPath, ["--import", "tsx", worker, ...args], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  const said: string[] = [];
  child.stdout.on("data", (text) => said.push(...String(text).trim().split("\n")));
  // Its end, and that of all it has said: a process may be gone before its last words are read.
  return { said, kill: () => child.kill("SIGKILL"), ended: once(child, "close") };
}

test("a process killed with kill -9 in the middle of a step leaves the rest of the run to the next one", async () => {
  const first = start("hang");
  // Loading the SDK takes its time on a busy machine.
  await expect.poll(() => first.said, { timeout: 45_000 }).toEqual(["one", "two"]);
  first.kill();
  await first.ended;
  expect(await shop().db.select().from(jobRuns)).toMatchObject([{ status: "running" }]);

  // Its lease has run out.
  await shop()
    .db.update(jobRuns)
    .set({ dueAt: new Date(0) });
  const second = start();
  expect(await second.ended).toEqual([0, null]);
  expect(second.said).toEqual(["two", "three"]);
  expect(await shop().db.select().from(jobRuns)).toMatchObject([{ status: "completed" }]);
}, 120_000);
