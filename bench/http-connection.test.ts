import { describe, expect, test } from "vitest";
import { createAnswerReader } from "./http-connection";

/** Reads an answer that comes in pieces of `size` bytes; tells all that were complete. */
function readInPieces(text: string, size: number) {
  const reader = createAnswerReader();
  const bytes = Buffer.from(text);
  const answers = [];
  for (let at = 0; at < bytes.length; at += size) {
    const answer = reader.read(bytes.subarray(at, at + size));
    if (answer) answers.push({ status: answer.status, body: answer.body.toString() });
  }
  return answers;
}

const plain = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const chunked =
  "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nHell\r\n5\r\no 卫\r\n1\r\n!\r\n0\r\n\r\n";

describe.each([1, 2, 3, 7, 1000])("in pieces of %i bytes", (size) => {
  test("an answer with a length is read whole", () => {
    expect(readInPieces(plain, size)).toEqual([{ status: 200, body: "hello" }]);
  });

  test("an answer in chunks is read whole", () => {
    expect(readInPieces(chunked, size)).toEqual([{ status: 404, body: "Hello 卫!" }]);
  });

  test("an answer without a body ends with its head", () => {
    expect(readInPieces("HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n", size)).toEqual([
      { status: 204, body: "" },
    ]);
  });
});

test("a reader takes one answer after the other", () => {
  const reader = createAnswerReader();
  expect(reader.read(Buffer.from(chunked))?.body.toString()).toBe("Hello 卫!");
  expect(reader.read(Buffer.from(plain))?.body.toString()).toBe("hello");
  expect(reader.read(Buffer.from(chunked))?.status).toBe(404);
});
