import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Every line of the shop's that does something to the rows of the audit. */
const written = globSync("src/{app,db,server}/**/*.{ts,tsx}", {
  exclude: (name) => /\.test\.tsx?$/.test(String(name)),
}).flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/\b(insert\w*|preparedInsert|update|delete)\(auditEvents\b/gi)].map(
    ([, verb]) => `${file}: ${verb}`,
  ),
);

test("what was written down stays: only addresses grow shorter", () => {
  expect(written.sort()).toEqual([
    "src/server/identity/audit.ts: preparedInsert",
    "src/server/identity/clear-identity.ts: update",
  ]);
});
