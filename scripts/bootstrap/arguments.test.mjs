import { expect, test } from "vitest";
import { parseStartArguments } from "./arguments.mjs";

test("without arguments the shop starts for production with the settings as they are", () => {
  expect(parseStartArguments([])).toEqual({ mode: "production", instances: 1, overrides: {} });
});

test("a port and an address on the command line stand for their variables, in both spellings", () => {
  expect(parseStartArguments(["--port", "4000", "--host=0.0.0.0"]).overrides).toEqual({
    PORT: "4000",
    HOST: "0.0.0.0",
  });
  expect(parseStartArguments(["--dev", "-p", "4001"])).toEqual({
    mode: "development",
    instances: 1,
    overrides: { PORT: "4001" },
  });
});

test("an unknown argument and a missing value are refused with one line", () => {
  expect(() => parseStartArguments(["--prot", "1"])).toThrow(/"--prot" isn't known/);
  expect(() => parseStartArguments(["--port"])).toThrow("--port needs a value.");
});

test("several instances are started for production, and a number that can't be is refused", () => {
  expect(parseStartArguments(["--instances", "2"])).toEqual({
    mode: "production",
    instances: 2,
    overrides: {},
  });
  expect(() => parseStartArguments(["--instances", "0"])).toThrow("--instances must be 1 to 20");
  expect(() => parseStartArguments(["--dev", "--instances=2"])).toThrow("--dev runs one instance");
});
