import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export interface Browser {
  /** Where it takes commands. */
  readonly port: number;
  close(): Promise<void>;
}

/** The browser's own conversations with the outside are off: nothing here needs the internet. */
const flags = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--mute-audio",
  "--no-first-run",
  // Chromium's sandbox refuses to run as root, as in most containers.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const startLimitMs = 30_000;

/** Starts a Chromium with an empty profile and waits until it takes commands. */
export async function startBrowser(path: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "gomall-lighthouse-"));
  const child = spawn(path, [...flags, `--user-data-dir=${profile}`, "about:blank"], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const close = async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const limit = Date.now() + startLimitMs;
  while (Date.now() < limit && child.exitCode === null) {
    const port = readPort(profile);
    if (port) return { port, close };
    await delay(50);
  }
  await close();
  throw new Error(`${path} didn't start.`);
}

/** Chromium writes the port that it chose into its profile. */
function readPort(profile: string): number | null {
  try {
    return Number(readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n", 1)[0]) || null;
  } catch {
    return null;
  }
}
