import { join, relative } from "node:path";
import type { Reporter, Suite } from "@playwright/test/reporter";
import { filesIn, lookedAt, pagesNotAmong } from "./support/pages-of-the-shop";

/** Fails a run of all tests in which axe hasn't looked at each page of the shop. */
export default function pageWatch(): Reporter {
  let isWhole = false;
  const pathnames = new Set<string>();
  return {
    onBegin(_config, suite) {
      const run = filesOf(suite);
      isWhole = filesIn("e2e", ".spec.ts").every((file) => run.has(join("e2e", file)));
    },
    onTestEnd({ annotations }) {
      for (const { type, description = "" } of annotations) if (type === lookedAt) pathnames.add(description);
    },
    async onEnd({ status }) {
      // A test that failed hasn't looked at all that it would have.
      if (!isWhole || status !== "passed") return;
      const missing = pagesNotAmong(pathnames);
      if (missing.length === 0) return;
      console.log(`No test has axe look at these pages:\n${missing.map((file) => `  ${file}`).join("\n")}`);
      return { status: "failed" };
    },
    printsToStdio: () => false,
  };
}

function filesOf(suite: Suite): Set<string> {
  return new Set(suite.allTests().map(({ location }) => relative(process.cwd(), location.file)));
}
