import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { blameSenderUntilHeard, notePostHeard } from "./unheard-posts";

function open() {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  blameSenderUntilHeard(request, response);
  const header = (name: string) => [request.headers[name]].flat()[0];
  return { response, header };
}

test("a post that breaks before an action has begun is its sender's fault", () => {
  const { response } = open();
  response.writeHead(500, { "content-type": "text/plain" });
  expect(response.statusCode).toBe(400);
});

test("a post that breaks once an action has begun is the shop's", () => {
  const [{ response, header }, other] = [open(), open()];
  notePostHeard(header);
  response.writeHead(500);
  other.response.writeHead(500);
  expect([response.statusCode, other.response.statusCode]).toEqual([500, 400]);
});

test("any other answer stays what it is, and nothing is kept of a post that is over", () => {
  const { response, header } = open();
  response.emit("close");
  notePostHeard(header);
  response.writeHead(303, { location: "/" });
  expect(response.statusCode).toBe(303);
});
