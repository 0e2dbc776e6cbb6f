import { expect, test } from "vitest";
import { parseStartArguments } from "./arguments.mjs";

test("without arguments the shop starts for production with the settings as they are", () => {
  expect(parseStartArguments([])).toEqual({ mode: "production", overrides: {} });
});

test("a port and an address on the command line stand for their variables, in both spellings", () => {
  expect(parseStartArguments(["--port", "4000", "--host=0.0.0.0"]).overrides).toEqual({
    PORT: "4000",
    HOST: "0.0.0.0",
  });
  expect(parseStartArguments(["--dev", "-p", "4001"])).toEqual({
    mode: "development",
    overrides: { PORT: "4001" },
  });
});

test("an unknown argument and a missing value are refused with one line", () => {
  expect(() => parseStartArguments(["--prot", "1"])).toThrow(/"--prot" isn't known/);
  expect(() => parseStartArguments(["--port"])).toThrow("--port needs a value.");
});
