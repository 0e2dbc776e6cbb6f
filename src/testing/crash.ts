import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { CrashJob } from "./crash-worker";

const workerFile = fileURLToPath(new URL("./crash-worker.ts", import.meta.url));

export interface CrashLab {
  /** Does a job in a process of its own; tells whether it died before it was done. Throws when it failed otherwise. */
  crash(job: CrashJob): Promise<boolean>;
  close(): void;
}

/** Keeps a process ready for the next job, since starting one takes longer than what it does. */
export function openCrashLab(): CrashLab {
  let ready = startWorker();
  return {
    async crash(job) {
      const { child, errors } = ready;
      ready = startWorker();
      child.stdin?.end(`${JSON.stringify(job)}\n`);
      const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
      if (signal === "SIGKILL") return true;
      if (code !== 0) throw new Error(`The process that was to crash failed:\n${errors()}`);
      return false;
    },
    close: () => ready.child.kill("SIGKILL"),
  };
}

function startWorker(): { child: ChildProcess; errors: () => string } {
  const child = spawn(process.execPath, ["--import", "tsx", workerFile], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  return { child, errors: () => said };
}
