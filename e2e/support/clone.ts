import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { test } from "@playwright/test";
import { uniqueMark } from "./people";

/** What makes the project, without what belongs to this install of it. */
const leftOut = /^(node_modules|test-results|playwright-report|\.next.*|\.gomall|\.git|\.env.*)$/;

export interface Clone {
  readonly folder: string;
  startDevelopment(databaseUrl: string): Promise<{ readonly url: string; interrupt(): Promise<string> }>;
  remove(): Promise<void>;
}

/** A copy of the project whose files may be changed. */
export async function makeClone(): Promise<Clone> {
  const root = process.cwd();
  // Beside the packages, so that these can be linked instead of copied.
  const folder = join(root, ".gomall", `clone-${uniqueMark()}`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root).filter((name) => !leftOut.test(name))) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  linkPackages(join(root, "node_modules"), join(folder, "node_modules"));
  const enders: (() => Promise<string>)[] = [];
  return {
    folder,
    async startDevelopment(databaseUrl) {
      const development = await startDevelopment(folder, databaseUrl);
      enders.push(development.interrupt);
      return development;
    },
    async remove() {
      // What it said is shown with a test that has failed.
      for (const end of enders) await test.info().attach("npm run dev", { body: await end() });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function linkPackages(from: string, to: string): void {
  try {
    execFileSync("cp", ["-al", from, to], { stdio: "ignore" });
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

async function startDevelopment(folder: string, databaseUrl: string) {
  const [PORT, GATEWAY_PORT, MAIL_SMTP_PORT, MAIL_VIEWER_PORT] = await freePorts(4);
  const ports = { PORT, GATEWAY_PORT, MAIL_SMTP_PORT, MAIL_VIEWER_PORT };
  const url = `http://localhost:${ports.PORT}`;
  const { PATH, HOME } = process.env;
  const child = spawn("npm", ["run", "dev"], {
    cwd: folder,
    detached: true,
    env: {
      ...{ PATH, HOME, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
      ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
      DATABASE_URL: databaseUrl,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  let hasEnded = false;
  // "close", not "exit": a process may be gone before its last words are read.
  const ended = once(child, "close").then(() => {
    hasEnded = true;
  });
  const isUp = waitUntil(async () => said.includes(url) && (await answers(`${url}/api/health`)));
  await Promise.race([isUp, ended]);
  if (hasEnded) throw new Error(`npm run dev has ended:\n${said}`);
  return {
    url,
    /** Presses Ctrl-C; returns what was said until the end. */
    async interrupt(): Promise<string> {
      if (!hasEnded && child.pid) process.kill(-child.pid, "SIGINT");
      await ended;
      return said;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function waitUntil(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** All are held until the last is found: the system may give one that was let go at once again. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  // Listening on a port, a server has an address that isn't a socket's path.
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
