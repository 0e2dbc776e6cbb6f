import { z } from "zod";
import { appRouter } from "@/server/wiring/root-router";
import type { Row, Target } from "./row";

/** Inputs that name a thing, or show that one is somebody's: what may be somebody else's. */
const naming = /^(?:\w+Ids?|token|secret|slug|position|after|through|quoteHash|email|code|\w*[pP]assword)$/;
/** Inputs that name people of staff, and what they may. */
const ofStaff = /^(?:userId|roleIds?|permissions)$/;

/** What a procedure has to be tried with: read from its own input, so that a new one is asked for it. */
export function askedTargets(path: string, who: Row["who"]): Target[] {
  const keys = keysOf(path);
  const named = keys.filter((key) => naming.test(key));
  return [
    "own",
    ...(named.length > 0 ? (["foreign"] as const) : []),
    ...(named.length > 1 ? (["nested"] as const) : []),
    ...(who === "staff.manage" && keys.some((key) => ofStaff.test(key)) ? (["above"] as const) : []),
  ];
}

/** The keys of a procedure's input, those within others included. */
export function keysOf(path: string): string[] {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { inputs: z.ZodType[] } }
  >;
  const inputs = procedures[path]?._def.inputs ?? [];
  const schemas = inputs.map((input) => z.toJSONSchema(input, { io: "input", unrepresentable: "any" }));
  return [...new Set(schemas.flatMap(keysIn))];
}

function keysIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([word, inner]) => [
    ...(word === "properties" ? Object.keys(inner) : []),
    ...keysIn(inner),
  ]);
}
