import { appendFile, readFile, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openLedger } from "./ledger";
import { reportLedger } from "./ledger-report";
import { createLedgerWriter } from "./ledger-writer";
import {
  createPaidSession,
  makeFolder,
  onStop,
  sessionParams,
  startTestGateway,
  stopAll,
  type TestGateway,
} from "./testing";

afterEach(stopAll);

/** The report without what goes on by itself: the attempts to deliver. */
function withoutAttempts({ gateway }: TestGateway) {
  const { events, ...rest } = reportLedger(gateway.state);
  return { ...rest, events: events.map(({ id, type, object_id }) => ({ id, type, object_id })) };
}

describe("the ledger file", () => {
  test("a restart shows everything as it was", async () => {
    const gateway = await startTestGateway();
    const { payment_intent } = await createPaidSession(gateway);
    await gateway.stripe.refunds.create({ payment_intent: String(payment_intent), amount: 100 });
    const open = await gateway.stripe.checkout.sessions.create(sessionParams());
    await gateway.stripe.checkout.sessions.expire(open.id);
    const restarted = await gateway.restart();
    expect(withoutAttempts(restarted)).toEqual(withoutAttempts(gateway));
  });

  test("what was answered is in the file at that moment", async () => {
    const gateway = await startTestGateway();
    const { id, payment_intent } = await createPaidSession(gateway);
    const file = await readFile(gateway.config.ledgerFile, "utf8");
    expect(file).toContain(id);
    expect(file).toContain(String(payment_intent));
  });

  test("a last line that was cut short is dropped, and writing goes on after it", async () => {
    const gateway = await startTestGateway();
    const kept = await gateway.stripe.checkout.sessions.create(sessionParams());
    await gateway.stripe.checkout.sessions.create(sessionParams());
    await gateway.close();
    const { size } = await stat(gateway.config.ledgerFile);
    await truncate(gateway.config.ledgerFile, size - 10);
    const restarted = await gateway.restart();
    expect([...restarted.gateway.state.sessions.keys()]).toEqual([kept.id]);
    const later = await restarted.stripe.checkout.sessions.create(sessionParams());
    const again = await restarted.restart();
    expect([...again.gateway.state.sessions.keys()]).toEqual([kept.id, later.id]);
  });

  test("damage in the middle stops the start and changes nothing", async () => {
    const gateway = await startTestGateway();
    await gateway.stripe.checkout.sessions.create(sessionParams());
    await gateway.close();
    await appendFile(gateway.config.ledgerFile, '{"sessions":[{"id\n{"sessions":[]}\n');
    const before = await readFile(gateway.config.ledgerFile);
    await expect(gateway.restart()).rejects.toThrow(/is damaged at line 3/);
    expect(await readFile(gateway.config.ledgerFile)).toEqual(before);
  });

  test("a file that isn't a ledger is left alone", async () => {
    const ledgerFile = path.join(await makeFolder(), "notes.txt");
    await writeFile(ledgerFile, "dear diary\n");
    await expect(startTestGateway({ ledgerFile })).rejects.toThrow(/is not a ledger/);
    expect(await readFile(ledgerFile, "utf8")).toBe("dear diary\n");
  });

  test.skipIf(process.platform !== "linux")("a second gateway on the same ledger is refused", async () => {
    const gateway = await startTestGateway();
    await expect(startTestGateway({ ledgerFile: gateway.config.ledgerFile })).rejects.toThrow(/is in use/);
  });

  test("a big ledger that is mostly history is made small and loses nothing", async () => {
    const gateway = await startTestGateway();
    const { payment_intent } = await createPaidSession(gateway);
    await gateway.stripe.refunds.create({ payment_intent: String(payment_intent), amount: 100 });
    for (let count = 0; count < 100; count += 1) {
      await gateway.gateway.commit({ sessions: [...gateway.gateway.state.sessions.values()] });
    }
    await gateway.close();
    const file = gateway.config.ledgerFile;
    const before = reportLedger(gateway.gateway.state);
    const bytes = (await stat(file)).size;
    const { state, ledger } = await openLedger(file, 0, { onFailure: () => {}, compactAboveBytes: 1000 });
    onStop(() => ledger.close());
    expect((await stat(file)).size).toBeLessThan(bytes / 10);
    await ledger.append({});
    expect(reportLedger(state)).toEqual(before);
    await ledger.close();
    const restarted = await gateway.restart();
    expect(withoutAttempts(restarted)).toEqual(withoutAttempts(gateway));
  });
});

describe("the writer", () => {
  /** A file whose every sync takes until the test says so. */
  function slowFile() {
    const written: string[] = [];
    const syncs: { resolve: () => void; reject: (error: Error) => void }[] = [];
    const handle = {
      appendFile: async (text: string) => void written.push(text),
      datasync: () => new Promise<void>((resolve, reject) => syncs.push({ resolve, reject })),
      close: async () => {},
    };
    const failures: Error[] = [];
    const ledger = createLedgerWriter(handle as never, (error) => failures.push(error));
    return { ledger, written, syncs, failures };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  test("nothing is acknowledged before its sync", async () => {
    const { ledger, syncs } = slowFile();
    let isDone = false;
    const done = ledger.append({}).then(() => {
      isDone = true;
    });
    await turn();
    expect(isDone).toBe(false);
    syncs[0]?.resolve();
    await done;
  });

  test("lines that come during a sync share the next one", async () => {
    const { ledger, syncs, written } = slowFile();
    const first = ledger.append({});
    await turn();
    const others = Array.from({ length: 20 }, () => ledger.append({}));
    syncs[0]?.resolve();
    await first;
    await turn();
    expect(written).toHaveLength(2);
    syncs[1]?.resolve();
    await Promise.all(others);
    expect(syncs).toHaveLength(2);
  });

  test("a disk that refuses fails whoever waits and all who come after, and is told once", async () => {
    const { ledger, syncs, failures } = slowFile();
    const waiting = ledger.append({});
    await turn();
    syncs[0]?.reject(new Error("no space left"));
    await expect(waiting).rejects.toThrow("no space left");
    await expect(ledger.append({})).rejects.toThrow("no space left");
    await expect(ledger.settled()).rejects.toThrow("no space left");
    expect(failures).toHaveLength(1);
  });
});
