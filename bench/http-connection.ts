import net from "node:net";

export interface Call {
  readonly method: "GET" | "POST";
  /** Path and query, ready to be sent. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  /** The lines of the head, as they came. */
  readonly head: string;
  readonly body: Buffer;
}

/** One connection to a server, kept alive, with one call at a time. It is opened when needed, and anew after an end. */
export interface Connection {
  call(call: Call): Promise<Answer>;
  close(): void;
}

/** A server that doesn't answer for this long is an error. */
const timeoutMs = 30_000;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks just enough HTTP/1.1 for measuring. Node's own client costs more than a static page does, and on a machine
 * that runs driver, shop and database together its cost would be counted as theirs.
 */
export function openConnection(origin: string): Connection {
  const { hostname, port, host } = new URL(origin);
  let socket: net.Socket | null = null;
  let waiting: Waiting | null = null;
  let reader = createAnswerReader();

  function settle(error: Error | null, answer?: Answer): void {
    const current = waiting;
    waiting = null;
    if (error) drop();
    if (error) current?.reject(error);
    else if (answer) current?.resolve(answer);
  }

  function drop(): void {
    const old = socket;
    socket = null;
    old?.destroy();
  }

  function connect(): net.Socket {
    const opened = net.connect({
      host: hostname === "localhost" ? "127.0.0.1" : hostname,
      port: Number(port),
    });
    opened.setNoDelay(true);
    opened.setTimeout(timeoutMs);
    reader = createAnswerReader();
    opened.on("data", (chunk) => {
      try {
        const answer = reader.read(chunk);
        if (!answer) return;
        if (/\r\nconnection: close/i.test(answer.head)) drop();
        settle(null, answer);
      } catch (error) {
        settle(error instanceof Error ? error : new Error(String(error)));
      }
    });
    opened.on("timeout", () => settle(new Error(`no answer within ${timeoutMs / 1000} s`)));
    opened.on("error", (error) => settle(error));
    opened.on("close", () => {
      // A connection that was left for another has nobody waiting for it.
      if (socket === opened) settle(new Error("the connection was closed"));
    });
    return opened;
  }

  return {
    call(call) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket ??= connect();
        socket.write(encode(call, host));
      });
    },
    close: drop,
  };
}

function encode({ method, path, headers = {}, body }: Call, host: string): string {
  const length = body === undefined ? "" : `content-length: ${Buffer.byteLength(body)}\r\n`;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join("")}${length}\r\n${body ?? ""}`;
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookiesOf({ head }: Pick<Answer, "head">): Map<string, string> {
  const found = head.matchAll(/^set-cookie: *([^=\s]+)=([^;\r]*)/gim);
  return new Map([...found].map(([, name = "", value = ""]) => [name, value]));
}

export function cookieHeaderOf(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

const headEnd = Buffer.from("\r\n\r\n");
const none: Buffer = Buffer.alloc(0);

/** Puts an answer together from the pieces in which it comes. */
export function createAnswerReader() {
  let head: string | null = null;
  let rest: Buffer = none;
  let parts: Buffer[] = [];
  /** Bytes of the body, or of the chunk, that are still to come; -1: the chunk's size is. */
  let missing = 0;
  let isChunked = false;
  let isLastChunk = false;

  function begin(): boolean {
    const end = rest.indexOf(headEnd);
    if (end === -1) return false;
    head = rest.toString("latin1", 0, end);
    rest = rest.subarray(end + 4);
    isChunked = /\r\ntransfer-encoding: *chunked/i.test(head);
    missing = isChunked ? -1 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    return true;
  }

  /** Moves on as far as the bytes allow; true when the body is whole. */
  function advance(): boolean {
    for (;;) {
      if (missing > 0) {
        const part = rest.subarray(0, missing);
        parts.push(part);
        missing -= part.length;
        rest = rest.subarray(part.length);
        if (missing > 0) return false;
      }
      if (!isChunked) return true;
      // Behind each chunk, the last one of size 0 included, stands an empty line.
      if (missing === 0) {
        if (rest.length < 2) return false;
        rest = rest.subarray(2);
        if (isLastChunk) return true;
        missing = -1;
      }
      const lineEnd = rest.indexOf("\r\n");
      if (lineEnd === -1) return false;
      missing = Number.parseInt(rest.toString("latin1", 0, lineEnd), 16);
      if (Number.isNaN(missing)) throw new Error("the answer's chunks can't be read");
      isLastChunk = missing === 0;
      rest = rest.subarray(lineEnd + 2);
    }
  }

  return {
    /** Takes the next piece; returns the answer when this was its last. */
    read(chunk: Buffer): Answer | null {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (head === null && !begin()) return null;
      if (head === null || !advance()) return null;
      const answer = { status: Number(head.slice(9, 12)), head, body: Buffer.concat(parts) };
      head = null;
      parts = [];
      isLastChunk = false;
      return answer;
    },
  };
}
