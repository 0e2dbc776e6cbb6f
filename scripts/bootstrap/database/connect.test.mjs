import { expect, test } from "vitest";
import { describeFailure, parseDatabaseUrl } from "./connect.mjs";

test("an address needs the scheme, a host and a database", () => {
  expect(parseDatabaseUrl("mysql://u:p@db.example:3307/shop", "DATABASE_URL").port).toBe("3307");
  for (const wrong of ["shop", "postgres://h/shop", "mysql://h", "mysql://h/"]) {
    expect(() => parseDatabaseUrl(wrong, "DATABASE_URL")).toThrow("DATABASE_URL must look like mysql://");
  }
});

test("each way to refuse has a line that says what to mend, and none gives the password away", () => {
  const url = new URL("mysql://anna:geheim@db.example/shop");
  const line = (/** @type {string} */ code) =>
    describeFailure(Object.assign(new Error("reason"), { code }), url, "DATABASE_URL");
  expect(line("ECONNREFUSED")).toContain("nothing listens on db.example:3306");
  expect(line("ENOTFOUND")).toContain("no host is named db.example");
  expect(line("ETIMEDOUT")).toContain("no answer");
  expect(line("ER_ACCESS_DENIED_ERROR")).toContain('refuses user "anna"');
  expect(line("ER_BAD_DB_ERROR")).toContain('no database named "shop"');
  expect(line("SOMETHING_ELSE")).toContain("reason");
  for (const code of ["ECONNREFUSED", "ER_ACCESS_DENIED_ERROR", "X"])
    expect(line(code)).not.toContain("geheim");
});
