import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

/** What a page may load beside React and Next's own runtime, in bytes of gzip: on the storefront, and elsewhere. */
const budgets = { storefront: 15_000, personal: 55_000 } as const;

const folder = process.env.NEXT_DIST_DIR || ".next";

interface Manifests {
  readonly __RSC_MANIFEST: Record<string, { clientModules: Record<string, { chunks: readonly string[] }> }>;
}

/**
 * `bundle-report.ts`: how much script the pages of the production build load, in bytes as gzip sends them. `runtime` is
 * React and Next and the same for every page; `rest` is the shop's own, with next/link and Next's error boundaries.
 */
function main(): void {
  const runtimeFiles = new Set(readJson<{ rootMainFiles: string[] }>("build-manifest.json").rootMainFiles);
  const runtime = weigh(runtimeFiles);
  const pages = Object.keys(readJson<Record<string, string>>("server/app-paths-manifest.json"))
    .filter((name) => name.startsWith("/[locale]/") && name.endsWith("/page"))
    .map((name) => ({ name, rest: weigh(chunksOf(name).filter((file) => !runtimeFiles.has(file))) }));
  const budgetOf = (name: string) => (name.includes("/(shop)/") ? budgets.storefront : budgets.personal);
  process.stdout.write(
    `${"page".padEnd(52)}${"runtime".padStart(9)}${"rest".padStart(9)}${"all".padStart(9)}\n`,
  );
  for (const { name, rest } of pages) {
    process.stdout.write(`${name.padEnd(52)}${cell(runtime)}${cell(rest)}${cell(runtime + rest)}\n`);
  }
  for (const { name, rest } of pages.filter((page) => page.rest > budgetOf(page.name))) {
    process.stderr.write(`${name} loads ${rest} bytes of its own, ${budgetOf(name)} at most.\n`);
    process.exitCode = 1;
  }
}

/** The chunks of every client component that a page, its layout and its boundaries may refer to. */
function chunksOf(page: string): string[] {
  const context: Partial<Manifests> = {};
  runInNewContext(readText(`server/app${page}_client-reference-manifest.js`), context);
  const manifest = context.__RSC_MANIFEST?.[page];
  if (!manifest) throw new Error(`No manifest of ${page}`);
  const chunks = Object.values(manifest.clientModules).flatMap((module) => module.chunks);
  const scripts = chunks
    .filter((chunk) => chunk.endsWith(".js"))
    .map((chunk) => chunk.replace("/_next/", ""));
  return [...new Set(scripts)];
}

function weigh(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}

const cell = (bytes: number) => String(bytes).padStart(9);
const readText = (path: string) => readFileSync(join(folder, path), "utf8");
const readJson = <T>(path: string): T => JSON.parse(readText(path));

main();
