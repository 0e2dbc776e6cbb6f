import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  choosePort,
  instanceFiles,
  readPassword,
  serverArguments,
  socketPath,
  writeInitFile,
} from "./settings.mjs";

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gomall-db-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const server = {
  flavour: /** @type {"mariadb" | "mysql"} */ ("mariadb"),
  version: "10.11.19",
  program: "/usr/sbin/mariadbd",
  installer: "/usr/bin/mariadb-install-db",
  flags: [],
  env: {},
};

test("the socket lies beside the data, or in a temporary folder where its path would be too long", () => {
  expect(socketPath("/home/anna/shop/.gomall/database")).toBe("/home/anna/shop/.gomall/database/server.sock");
  const deep = `/home/${"deep/".repeat(30)}shop`;
  const far = socketPath(deep, "/tmp");
  expect(far).toMatch(/^\/tmp\/gomall-.*\/server\.sock$/);
  expect(socketPath(`${deep}2`, "/tmp")).not.toBe(far);
  for (const temporary of ["/tmp", `/var/${"long/".repeat(30)}`]) {
    expect(Buffer.byteLength(socketPath(deep, temporary))).toBeLessThanOrEqual(100);
  }
  expect(Buffer.byteLength(socketPath(`/home/${"深".repeat(30)}`, "/tmp"))).toBeLessThanOrEqual(100);
});

test("the port is kept, and changed when another program has taken it", async () => {
  const file = join(folder, "port");
  const first = await choosePort(file);
  expect(await choosePort(file)).toBe(first);
  const intruder = createServer();
  await new Promise((done) => intruder.listen(first, "127.0.0.1", () => done(undefined)));
  const second = await choosePort(file);
  expect(second).not.toBe(first);
  await new Promise((done) => intruder.close(done));
  expect(await choosePort(file)).toBe(second);
});

test("the password is made once and readable by this user only", () => {
  const file = join(folder, "password");
  const password = readPassword(file);
  expect(password).toMatch(/^[0-9a-f]{48}$/);
  expect(readPassword(file)).toBe(password);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("the shop's user reaches its own databases, a throwaway server's user reaches all", () => {
  const file = join(folder, "init.sql");
  writeInitFile(file, "secret", "durable");
  expect(readFileSync(file, "utf8")).toContain(
    "GRANT ALL PRIVILEGES ON `gomall%`.* TO 'gomall'@'127.0.0.1';",
  );
  writeInitFile(file, "secret", "throwaway");
  expect(readFileSync(file, "utf8")).toContain("GRANT ALL PRIVILEGES ON *.* TO 'gomall'@'127.0.0.1';");
  for (const line of readFileSync(file, "utf8").trim().split("\n")) expect(line).toMatch(/;$/);
});

test("a shop's server writes every commit to the disk, a throwaway one needn't", () => {
  const files = instanceFiles(folder);
  writeFileSync(files.port, "1");
  const shared = { server, files, dataFolder: join(folder, "data"), port: 1 };
  const durable = serverArguments({ ...shared, profile: "durable" });
  const throwaway = serverArguments({ ...shared, profile: "throwaway" });
  expect(durable).toContain("--innodb-flush-log-at-trx-commit=1");
  expect(durable).not.toContain("--innodb-doublewrite=0");
  expect(throwaway).toContain("--innodb-flush-log-at-trx-commit=0");
  for (const args of [durable, throwaway]) {
    expect(args[0]).toBe("--no-defaults");
    expect(args).toContain("--bind-address=127.0.0.1");
    expect(args).toContain(`--tmpdir=${files.tmp}`);
  }
});

test("the flag that only MySQL knows is given to MySQL only", () => {
  const files = instanceFiles(folder);
  const shared = { files, dataFolder: folder, port: 1, profile: /** @type {"durable"} */ ("durable") };
  expect(serverArguments({ ...shared, server })).not.toContain("--mysqlx=OFF");
  expect(serverArguments({ ...shared, server: { ...server, flavour: "mysql" } })).toContain("--mysqlx=OFF");
});
