import { type ChildProcess, spawn } from "node:child_process";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  makeFolder,
  makeStripe,
  onStop,
  SECRET_KEY,
  sessionParams,
  startReceiver,
  stopAll,
  WEBHOOK_SECRET,
} from "./testing";

afterEach(stopAll);

const MAIN = path.join(import.meta.dirname, "main.ts");

/** The program itself, in a process of its own. */
function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN], {
    env: { PATH: process.env.PATH, NODE_ENV: "test", ...environment },
  });
  onStop(async () => child.kill("SIGKILL"));
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output.text += chunk;
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output, exited };
}

async function makeEnvironment(webhookUrl = "http://127.0.0.1:9/hook"): Promise<Record<string, string>> {
  return {
    GATEWAY_PORT: "0",
    GATEWAY_PUBLIC_URL: "http://localhost:4242",
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    WEBHOOK_URL: webhookUrl,
    GATEWAY_LEDGER: path.join(await makeFolder(), "ledger.jsonl"),
  };
}

async function portOf(child: ChildProcess, output: { text: string }): Promise<number> {
  for (;;) {
    const port = /\(port (\d+)\)/.exec(output.text)?.[1];
    if (port) return Number(port);
    if (child.exitCode !== null) throw new Error(output.text);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
  }
}

async function pay(port: number, sessionId: string): Promise<Record<string, unknown>> {
  const response = await fetch(`http://localhost:${port}/sandbox/sessions/${sessionId}/pay`, {
    method: "POST",
  });
  return (await response.json()) as Record<string, unknown>;
}

describe("the program", { timeout: 30_000 }, () => {
  test("kill -9 loses no acknowledged payment, and the webhook of the last one comes after the restart", async () => {
    const receiver = await startReceiver(500);
    const environment = await makeEnvironment(receiver.url);
    const first = run(environment);
    const stripe = makeStripe(await portOf(first.child, first.output));
    const port = await portOf(first.child, first.output);
    const sessions = await Promise.all(
      Array.from({ length: 20 }, () => stripe.checkout.sessions.create(sessionParams())),
    );
    const acknowledged: string[] = [];
    const paying = sessions.map(async ({ id }, index) => {
      const paid = await pay(port, id).catch(() => null);
      if (paid?.outcome === "paid") acknowledged.push(id);
      if (index === 9) first.child.kill("SIGKILL");
    });
    await Promise.all(paying);
    await first.exited;
    expect(acknowledged.length).toBeGreaterThan(0);

    receiver.answer = 200;
    const second = run(environment);
    const restarted = makeStripe(await portOf(second.child, second.output));
    for (const id of acknowledged) {
      expect(await restarted.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: "paid" });
    }
    const told = () =>
      new Set(receiver.received.map(({ event }) => (event.data.object as { id: string }).id));
    await expect.poll(() => acknowledged.filter((id) => !told().has(id)), { timeout: 10_000 }).toEqual([]);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it cleanly with exit code 0", async (signal) => {
    const { child, output, exited } = run(await makeEnvironment());
    await portOf(child, output);
    child.kill(signal);
    expect(await exited).toBe(0);
  });

  test("each missing variable is named in one line and it exits with 1", async () => {
    const { output, exited } = run({});
    expect(await exited).toBe(1);
    expect(output.text.trim().split("\n")).toEqual([
      "sandbox gateway: GATEWAY_PUBLIC_URL is missing",
      "sandbox gateway: STRIPE_SECRET_KEY is missing",
      "sandbox gateway: STRIPE_WEBHOOK_SECRET is missing",
      "sandbox gateway: WEBHOOK_URL is missing",
      "sandbox gateway: GATEWAY_LEDGER is missing",
    ]);
  });

  test("a live key is refused", async () => {
    const { output, exited } = run({ ...(await makeEnvironment()), STRIPE_SECRET_KEY: "sk_live_abc" });
    expect(await exited).toBe(1);
    expect(output.text).toContain("STRIPE_SECRET_KEY is a live key");
    expect(output.text).not.toContain("sk_live_abc");
  });

  test("a port in use is one line and exit code 1", async () => {
    const blocker = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => blocker.once("listening", resolve));
    onStop(async () => blocker.close());
    const port = (blocker.address() as AddressInfo).port;
    const { output, exited } = run({ ...(await makeEnvironment()), GATEWAY_PORT: String(port) });
    expect(await exited).toBe(1);
    expect(output.text).toBe(`sandbox gateway: port ${port} is in use (GATEWAY_PORT)\n`);
  });
});
