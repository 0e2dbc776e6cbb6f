import { expect, test } from "vitest";
import { parseSimulation } from "./debian.mjs";

test("the packages that would be installed are read from apt's simulation", () => {
  const output = [
    "Reading package lists...",
    "Inst libaio1 (0.3.113-4 Debian:12.15/oldstable [amd64])",
    "Inst mariadb-server-core (1:10.11.19-0+deb12u1 Debian-Security:12/oldstable-security [amd64])",
    "Conf libaio1 (0.3.113-4 Debian:12.15/oldstable [amd64])",
  ].join("\n");
  expect(parseSimulation(output)).toEqual(["libaio1", "mariadb-server-core"]);
});
