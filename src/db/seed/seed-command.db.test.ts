import { spawnSync } from "node:child_process";
import { createConnection } from "mysql2/promise";
import { afterEach, beforeEach, expect, test } from "vitest";

const url = new URL(process.env.TEST_DATABASE_URL ?? "");
url.pathname = `${url.pathname}_seed_${process.env.VITEST_POOL_ID ?? "0"}`;

async function onServer(statement: string): Promise<void> {
  const connection = await createConnection({ uri: process.env.TEST_DATABASE_URL ?? "" });
  await connection.query(statement, [url.pathname.slice(1)]);
  await connection.end();
}

beforeEach(() => onServer("CREATE DATABASE ??"));
afterEach(() => onServer("DROP DATABASE ??"));

test.each([[], ["--if-empty"], ["--products", "10"]])(
  "seeding a database without tables says what to do, in one line (%s %s)",
  (...args) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/seed.ts", ...args],
      { env: { ...process.env, DATABASE_URL: url.href }, encoding: "utf8" },
    );
    expect({ status, stdout, stderr }).toEqual({
      ...{ status: 1, stdout: "" },
      stderr: "The database has no tables yet. Make them: npm run db:migrate\n",
    });
  },
);
