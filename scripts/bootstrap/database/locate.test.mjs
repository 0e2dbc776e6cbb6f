import { expect, test } from "vitest";
import { isNewEnough, parseVersion, seriesOf } from "./locate.mjs";

test("a server's flavour and version are read from what it prints", () => {
  expect(
    parseVersion("mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)"),
  ).toEqual({ flavour: "mariadb", version: "10.11.19" });
  expect(
    parseVersion("/usr/sbin/mysqld  Ver 8.0.36 for Linux on x86_64 (MySQL Community Server - GPL)"),
  ).toEqual({
    flavour: "mysql",
    version: "8.0.36",
  });
  expect(parseVersion("command not found")).toBeNull();
});

test.each([
  ["mariadb", "10.11.19", true],
  ["mariadb", "11.4.2", true],
  ["mariadb", "10.5.23", false],
  ["mysql", "8.0.36", true],
  ["mysql", "9.7.0", true],
  ["mysql", "5.7.44", false],
])("%s %s is new enough: %s", (flavour, version, expected) => {
  expect(isNewEnough({ flavour: /** @type {"mariadb"} */ (flavour), version })).toBe(expected);
});

test("each flavour and series has a data folder of its own", () => {
  expect(seriesOf({ flavour: "mariadb", version: "10.11.19" })).toBe("mariadb-10.11");
  expect(seriesOf({ flavour: "mysql", version: "8.4.3" })).toBe("mysql-8.4");
});
