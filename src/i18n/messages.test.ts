import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { errorCodes } from "@/server/platform/error-codes";
import { locales } from "@/shared/locales";
import { messages } from "./messages";

type Tree = { readonly [key: string]: string | Tree };

/** Every message by its dotted path. */
function flatten(tree: Tree, prefix = ""): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

/** "count" in "{count, plural, …}", "title" in "{title}"; words inside plural branches aren't parameters. */
function parametersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = ""]) => name))].sort();
}

const english = new Map(flatten(messages.en));

describe.each(locales)("messages in %s", (locale) => {
  const words = new Map(flatten(messages[locale]));

  test("have the same keys as English", () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("name the same parameters as English", () => {
    const differing = [...words].filter(
      ([key, text]) => `${parametersOf(text)}` !== `${parametersOf(english.get(key) ?? "")}`,
    );
    expect(differing).toEqual([]);
  });

  test("leave none empty", () => {
    expect([...words].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("have words for every code that an error or a field's issue can carry", () => {
    const codes = ["INTERNAL", "INPUT_INVALID", ...Object.keys(errorCodes), ...fieldCodes()];
    expect(codes.filter((code) => !words.has(`errors.${code}`))).toEqual([]);
  });

  test("say errors without parameters, since a code may come alone", () => {
    const named = [...words].filter(
      ([key, text]) => key.startsWith("errors.") && parametersOf(text).length > 0,
    );
    expect(named).toEqual([]);
  });
});

test("details of errors belong to errors that have plain words", () => {
  expect(
    Object.keys(messages.en.errorsInDetail).filter((code) => !Object.hasOwn(messages.en.errors, code)),
  ).toEqual([]);
});

/** The codes that the shared schemas give as messages of their issues. */
function fieldCodes(): string[] {
  const folder = new URL("../shared/", import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const text = sources.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  return [...new Set([...text.matchAll(/"([A-Z]+(?:_[A-Z]+)+)"/g)].map(([, code = ""]) => code))];
}
