import { z } from "zod";
import { type JobFunction, readFunction } from "./function-config";

/** The SDK's handler of `serve`: the whole of what the executor knows of it. */
export type JobHandler = (request: Request) => Promise<Response>;

/** The functions that an executor runs, and the handler that runs them. */
export interface Registry {
  readonly handler: JobHandler;
  readonly functions: ReadonlyMap<string, JobFunction>;
}

/** Where the handler believes to stand; nothing is ever sent there. */
export const embeddedOrigin = "http://embedded.invalid";

/** A request to the handler, which wants to be told its host. */
export function requestOf(method: "POST" | "PUT", query: Record<string, string>, body?: unknown): Request {
  const url = new URL("/api/inngest", embeddedOrigin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const headers = { host: url.host };
  return new Request(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

const registrationSchema = z.looseObject({ functions: z.array(z.unknown()) });

/** Reads what the handler registers. Throws for a function that the executor can't run. */
export function readRegistration(handler: JobHandler, registration: unknown): Registry {
  const functions = registrationSchema.parse(registration).functions.map(readFunction);
  return { handler, functions: new Map(functions.map((fn) => [fn.id, fn])) };
}
