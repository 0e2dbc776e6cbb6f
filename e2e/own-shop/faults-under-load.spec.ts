import { readFileSync } from "node:fs";
import { and, eq, isNotNull, max, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { idempotencyKeys, jobRuns, leases, mailLog, orderHistory, orders, outbox } from "@/db/schema";
import { checkInvariants, compareWithGateway } from "@/server/operations";
import type { Stack } from "../../scripts/bootstrap/stack.mjs";
import { readLedger, releaseWebhooks, setFaults } from "../support/gateway";
import { mailsTo, setMailFaults } from "../support/mail";
import { type PatientBuyer, patientBuyer } from "../support/patient-buyer";
import { makeProduct } from "../support/products";
import { countProgress } from "../support/progress";
import { type Strike, strikes, test, wrongByMs } from "../support/struck-shop";
import { expect } from "../support/test";

interface Scale {
  readonly buyers: number;
  /** One after the other, each amidst the purchases of its part of the crowd. */
  readonly plan: readonly Strike[];
}

const small: Scale = {
  buyers: 40,
  plan: [
    "mails are sent away",
    "the second shop is killed",
    "the database is killed",
    "mails are taken, some without an answer",
    "the first shop is killed",
  ],
};

/** The shop is killed ten times, and the database twice. */
const whole: Scale = {
  buyers: 200,
  plan: [
    "the first shop is killed",
    "mails are sent away",
    "the second shop is killed",
    "the database is killed",
    "the first shop is killed",
    "the second shop is killed",
    "mails are taken, some without an answer",
    "both shops are killed",
    "the first shop is killed",
    "the database is killed, and the second shop",
    "the second shop is killed",
    "the first shop is killed",
  ],
};

const isWhole = Boolean(process.env.GOMALL_TEST_FULL);
const { buyers, plan } = isWhole ? whole : small;

/** What the gateway does to each part of the crowd. */
const gatewayFaults = {
  ...{ loseReply: 6, error500: 2, dropWebhooks: 3 },
  ...{ duplicateWebhooks: 2, shuffleWebhooks: true },
};

test("a crowd that buys while processes are killed and nobody answers reliably loses no order, no money and gets no mail twice", async ({
  server,
  stack,
  db,
}) => {
  test.setTimeout(isWhole ? 1_200_000 : 400_000);
  const product = await makeProduct(db, { stock: 10_000 });
  const progress = countProgress();
  const crowd = Array.from({ length: buyers }, (_, index) => patientBuyer(stack, product, index, progress));
  const shopping: Promise<string[]>[] = [];
  for (const [round, strike] of plan.entries()) {
    await setFaults(stack.gatewayUrl, gatewayFaults);
    const part = crowd.slice((round * buyers) / plan.length, ((round + 1) * buyers) / plan.length);
    const inTheMiddle = progress.after(part.length * 3);
    shopping.push(...part.map(complaintsOf));
    await Promise.race([inTheMiddle, Promise.all(shopping)]);
    await strikes[strike]({ stack, server });
  }
  await setFaults(stack.gatewayUrl, {});
  await setMailFaults(stack.mailUrl, {});
  expect((await Promise.all(shopping)).flat()).toEqual([]);
  // The whole form waits for it.
  if (!isWhole) await letTimePass(stack, db);

  const [last] = await db.select({ deadline: max(orders.expiresAt) }).from(orders);
  const patienceMs = Number(last?.deadline) + 60_000 - Date.now();
  await expect.poll(() => countWaiting(db), { timeout: Math.max(patienceMs, 1) }).toBe(0);
  await expect.poll(() => listUndone(db), { timeout: 240_000 }).toEqual({ events: [], runs: [], mails: [] });
  await expect
    .poll(async () => compareWithGateway(db, await readLedger(stack.gatewayUrl)), { timeout: 60_000 })
    .toEqual([]);
  expect(await checkInvariants(db)).toEqual([]);
  expect(await listLate(db)).toEqual([]);
  expect(await latestTime(db)).toBeLessThan(Date.now() + wrongByMs / 2);
  await expectOneOrderEach(db, crowd);
  await expectNoMailTwice(stack, db, crowd);
  test.info().annotations.push({ type: "answers lost", description: String(progress.lost) });
  expect(progress.lost, "answers that the shop owes").toBeGreaterThan(0);
  expect(lastWordOf(stack.shops[1]?.logFile ?? "") - Date.now()).toBeGreaterThan(wrongByMs / 2);
});

/** What a buyer was told that nobody should be. */
function complaintsOf(buyer: PatientBuyer): Promise<string[]> {
  return buyer.buy().then(
    () => [],
    (error: unknown) => [`${buyer.person.email}, who ${buyer.intent}: ${error}`],
  );
}

/** Ends what the dead still hold and what waits for its next try, as a minute does. */
async function letTimePass(stack: Stack, db: Database): Promise<void> {
  await releaseWebhooks(stack.gatewayUrl);
  const now = sql`UTC_TIMESTAMP(3)`;
  await db.update(leases).set({ expiresAt: now });
  await db.update(idempotencyKeys).set({ lockedUntil: now }).where(eq(idempotencyKeys.status, "running"));
  await db
    .update(mailLog)
    .set({ claimedAt: sql`claimed_at - INTERVAL 1 MINUTE` })
    .where(eq(mailLog.status, "sending"));
  await db.update(outbox).set({ dueAt: now }).where(isNotNull(outbox.dueAt));
  await db
    .update(jobRuns)
    .set({ dueAt: now })
    .where(and(isNotNull(jobRuns.dueAt), isNotNull(jobRuns.leaseOwner)));
}

function countWaiting(db: Database): Promise<number> {
  return db.$count(orders, eq(orders.status, "awaiting_payment"));
}

/** Everything that is still to be handed on, run or sent. */
async function listUndone(db: Database) {
  const { name, attempts, lastError } = outbox;
  return {
    events: await db.select({ name, attempts, lastError }).from(outbox).where(isNotNull(outbox.dueAt)),
    runs: await db
      .select({ functionId: jobRuns.functionId, dueAt: jobRuns.dueAt })
      .from(jobRuns)
      .where(eq(jobRuns.status, "running")),
    mails: await db
      .select({ kind: mailLog.kind, status: mailLog.status, answer: mailLog.answer })
      .from(mailLog)
      .where(sql`${mailLog.status} IN ('sending', 'waiting')`),
  };
}

/** Orders that nobody paid and that ended too late. */
function listLate(db: Database) {
  return db
    .select({ number: orders.number, expiresAt: orders.expiresAt, closedAt: orders.closedAt })
    .from(orders)
    .where(
      sql`${orders.status} = 'expired' AND ${orders.closedAt} > ${orders.expiresAt} + INTERVAL 60 SECOND`,
    );
}

/** The latest time that stands in an order's history, be it in an id: none is by the clock that is wrong. */
async function latestTime(db: Database): Promise<number> {
  const { id, createdAt } = orderHistory;
  const [latest] = await db.select({ id: max(id), at: max(createdAt) }).from(orderHistory);
  return Math.max(Number(latest?.at), Number.parseInt((latest?.id ?? "").replace("-", "").slice(0, 12), 16));
}

/** Each of the crowd has the order that she was told of, and no other; it took all that can become of one. */
async function expectOneOrderEach(db: Database, crowd: readonly PatientBuyer[]): Promise<void> {
  const rows = await db
    .select({ token: orders.token, email: orders.emailNormalised, status: orders.status })
    .from(orders);
  const byName = (a: { email: string }, b: { email: string }) => a.email.localeCompare(b.email);
  expect(rows.map(({ email, token }) => ({ email, token })).toSorted(byName)).toEqual(
    crowd.map(({ person, token }) => ({ email: person.email, token })).toSorted(byName),
  );
  const ends = Map.groupBy(rows, ({ status }) => status);
  expect([...ends.keys()].toSorted()).toEqual(["cancelled", "expired", "placed"]);
  const counts = [...ends].map(([status, all]) => `${all.length} ${status}`).join(", ");
  test.info().annotations.push({ type: "orders", description: counts });
}

/** What has come in is what the shop believes to have sent, and nothing of it came twice. */
async function expectNoMailTwice(
  { mailUrl }: Stack,
  db: Database,
  crowd: readonly PatientBuyer[],
): Promise<void> {
  const boxes = await Promise.all(crowd.map(({ person }) => mailsTo(person.email, mailUrl)));
  const arrived = boxes.flat().map(({ messageId }) => messageId);
  expect(arrived.filter((id, index) => arrived.indexOf(id) !== index)).toEqual([]);
  const log = (await db.select().from(mailLog)).map((row) => ({
    ...row,
    id: `<${row.kind}.${row.subjectId}@localhost>`,
  }));
  test.info().annotations.push({
    type: "mails",
    description: `${arrived.length} came in, ${log.filter(({ status }) => status === "undecided").length} undecided`,
  });
  const ids = (...ends: readonly string[]) =>
    log.filter(({ status }) => ends.includes(status)).map(({ id }) => id);
  expect(ids("sent").filter((id) => !arrived.includes(id))).toEqual([]);
  expect(arrived.filter((id) => !ids("sent", "undecided").includes(id))).toEqual([]);
  expect(log.filter(({ kind }) => kind === "order-placed")).toHaveLength(crowd.length);
  expect(
    Math.max(...log.map(({ attempts }) => attempts)),
    "tries, the mail server being away",
  ).toBeGreaterThan(1);
}

/** When the newest line of a log says that it was written, in ms since 1970. */
function lastWordOf(logFile: string): number {
  const times = [...readFileSync(logFile, "utf8").matchAll(/"time":"([^"]+)"/g)];
  return new Date(times.at(-1)?.[1] ?? 0).getTime();
}
