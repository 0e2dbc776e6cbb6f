import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      // Before "@", which would take it.
      "@/emails": here("./emails"),
      "@": here("./src"),
      // Next decides what is server code; tests run none of its bundles.
      "server-only": here("./src/testing/empty.ts"),
    },
  },
  test: {
    // It imports "next/server" as only bundlers find it.
    server: { deps: { inline: ["next-auth"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "src/**/*.test.ts",
            "emails/**/*.test.ts",
            "sandbox/**/*.test.ts",
            "bench/**/*.test.ts",
            "scripts/**/*.test.mjs",
          ],
          exclude: ["**/node_modules/**", "src/**/*.db.test.ts", "src/**/*.slow.test.ts"],
          // Two thirds of the time would go into loading the same modules anew for each file. What a process holds
          // once (globalThis) is put back by the test that changes it.
          isolate: false,
          // Also where that is every core: many wait for servers and processes.
          maxWorkers: 2,
          // Some start processes, which takes its time on a busy machine.
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          // And what takes longer than a check may.
          include: ["src/**/*.db.test.ts", "src/**/*.slow.test.ts"],
          // One database a worker, each brought to the newest schema when its first file begins.
          maxWorkers: 2,
          isolate: false,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
