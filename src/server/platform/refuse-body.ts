/**
 * Refuses a body before it is read: 413 when it is longer than `maxBytes`, 411 when its length isn't told, since it
 * could then go on for ever. Null: it may be read.
 */
export function refuseBody({ headers }: Request, maxBytes: number): Response | null {
  const length = headers.get("content-length");
  if (length === null) return Response.json({ error: "Send a Content-Length." }, { status: 411 });
  if (Number(length) <= maxBytes) return null;
  return Response.json({ error: `The body may have ${maxBytes} bytes at most.` }, { status: 413 });
}
