import superjson from "superjson";
import { type Answer, type Connection, cookieHeaderOf, cookiesOf, openConnection } from "./http-connection";

/** A browser's worth of state: one connection and its cookies. */
export interface Client {
  /** A page or file; returns its body. Throws unless it answers 200. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Buffer>;
  /** A query, at the address at which the shop's own client asks for it. */
  query(procedure: string, input: unknown): Promise<unknown>;
  mutate(procedure: string, input: unknown, headers?: Readonly<Record<string, string>>): Promise<unknown>;
  /** Forgets its cookies: the next call is a new guest's. */
  forget(): void;
  /** What a browser would send along; empty without cookies. */
  cookieHeader(): string;
  close(): void;
}

/** A refusal of the shop, by its code. */
export class RefusedCall extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The shop has no procedure of this name. */
    readonly isUnknownProcedure: boolean,
  ) {
    super(message);
  }
}

export function openClient(origin: string): Client {
  const connection: Connection = openConnection(origin);
  const cookies = new Map<string, string>();

  const cookieHeader = () => cookieHeaderOf(cookies);
  const cookieHeaders = (): Record<string, string> => (cookies.size === 0 ? {} : { cookie: cookieHeader() });

  return {
    async get(path, headers = {}) {
      const { status, body } = await connection.call({ method: "GET", path, headers });
      if (status !== 200) throw new Error(`${status} instead of a page`);
      return body;
    },
    async query(procedure, input) {
      const headers = cookieHeaders();
      return readResult(
        procedure,
        await connection.call({ method: "GET", path: queryPath(procedure, input), headers }),
      );
    },
    async mutate(procedure, input, more = {}) {
      const headers = { "content-type": "application/json", ...cookieHeaders(), ...more };
      const body = JSON.stringify({ 0: superjson.serialize(input) });
      const path = `/api/trpc/${procedure}?batch=1`;
      const answer = await connection.call({ method: "POST", path, headers, body });
      for (const [name, value] of cookiesOf(answer)) cookies.set(name, value);
      return readResult(procedure, answer);
    },
    forget: () => cookies.clear(),
    cookieHeader,
    close: () => connection.close(),
  };
}

/** Where the shop's client asks for one query; calls are batches, also of one. */
export function queryPath(procedure: string, input: unknown): string {
  return `/api/trpc/${procedure}?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: superjson.serialize(input) }))}`;
}

type Serialised = Parameters<typeof superjson.deserialize>[0];

interface Envelope {
  readonly result?: { readonly data: Serialised };
  readonly error?: Serialised;
}

interface Refusal {
  readonly data?: { readonly code?: string; readonly details?: { readonly code?: string } };
}

function readResult(procedure: string, { status, body }: Answer): unknown {
  const [envelope] = parse(procedure, status, body);
  if (envelope?.result) return superjson.deserialize(envelope.result.data);
  const { data } = envelope?.error ? superjson.deserialize<Refusal>(envelope.error) : {};
  const code = data?.details?.code ?? String(status);
  // What isn't there in the catalogue has a code of its own.
  const isUnknownProcedure = data?.code === "NOT_FOUND" && code === "INPUT_INVALID";
  throw new RefusedCall(code, `${procedure}: ${code}`, isUnknownProcedure);
}

function parse(procedure: string, status: number, body: Buffer): Envelope[] {
  try {
    return [JSON.parse(body.toString())].flat();
  } catch {
    throw new Error(`${procedure}: ${status} without an answer that can be read`);
  }
}
