import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A process with its children, as the kernel sees it; null where it can't be seen (other systems, other machines). */
export interface ProcessMeter {
  /** Processor time used since the process began, in ms. */
  cpuMs(): number | null;
  /** Resident memory in bytes. */
  residentBytes(): number | null;
}

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick is. */
const tickMs = 10;
const pageBytes = 4096;

export function meterProcess(pid: number | null): ProcessMeter {
  return {
    cpuMs: () => sumOverTree(pid, ({ utimeTicks, stimeTicks }) => (utimeTicks + stimeTicks) * tickMs),
    residentBytes: () => sumOverTree(pid, ({ residentPages }) => residentPages * pageBytes),
  };
}

/** How busy the whole machine was since it began, in ms of processor time; null where it isn't told. */
export function machineBusyMs(): number | null {
  if (!existsSync("/proc/stat")) return null;
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (
    readFileSync("/proc/stat", "utf8").split("\n", 1)[0] ?? ""
  )
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) * tickMs;
}

interface Stat {
  readonly utimeTicks: number;
  readonly stimeTicks: number;
  readonly residentPages: number;
}

function sumOverTree(pid: number | null, value: (stat: Stat) => number): number | null {
  if (pid === null || !existsSync(`/proc/${pid}/stat`)) return null;
  let sum = 0;
  for (const each of [pid, ...descendants(pid)]) {
    const stat = readStat(each);
    if (stat) sum += value(stat);
  }
  return sum;
}

/** proc(5): the name in parentheses may hold anything, so what is behind the last one is counted. */
function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const field = (number: number) => Number(fields[number - 3] ?? 0);
    return { utimeTicks: field(14), stimeTicks: field(15), residentPages: field(24) };
  } catch {
    // It ended meanwhile.
    return null;
  }
}

function descendants(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
      const text = readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim();
      const children = text === "" ? [] : text.split(" ").map(Number);
      return children.flatMap((child) => [child, ...descendants(child)]);
    });
  } catch {
    return [];
  }
}
