import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bringThrowaway, type Throwaway } from "../../scripts/bootstrap/database/throwaway.mjs";
import { type Stack, startStack } from "../../scripts/bootstrap/stack.mjs";
import { setMailFaults } from "./mail";
import { makeDatabase } from "./own-database";
import { test as base } from "./own-shop";

/** What can strike it; resolves when what was killed answers again. */
export const strikes = {
  "the first shop is killed": ({ stack }) => crash(stack, 0),
  "the second shop is killed": ({ stack }) => crash(stack, 1),
  "both shops are killed": ({ stack }) => Promise.all([crash(stack, 0), crash(stack, 1)]),
  "the database is killed": ({ server }) => server.crash(),
  "the database is killed, and the second shop": ({ server, stack }) =>
    Promise.all([server.crash(), crash(stack, 1)]),
  "mails are sent away": ({ stack }) => setMailFaults(stack.mailUrl, { isDown: true }),
  "mails are taken, some without an answer": ({ stack }) => setMailFaults(stack.mailUrl, { loseReply: 3 }),
} satisfies Record<string, (house: { stack: Stack; server: Throwaway }) => Promise<unknown>>;
export type Strike = keyof typeof strikes;

/** How far the second instance's clock is ahead. */
export const wrongByMs = 600_000;
/** Long enough to pay in, on a machine that is busy; no longer, since the tests wait for the last deadline. */
const paymentWindowSeconds = 15;

/** Two instances of the shop, the second with a wrong clock, on a database server that may be killed. */
export const test = base.extend<object, { server: Throwaway }>({
  server: [
    async ({}, use) => {
      const server = await bringThrowaway({ isDurable: true });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  stack: [
    async ({ server }, use) => {
      const { databaseUrl } = await makeDatabase(server.url);
      const wrongClock = pathToFileURL(join("e2e", "support", "wrong-clock.mjs")).href;
      const stack = await startStack({
        ...{ isBuilt: true, databaseUrl, instances: 2 },
        instanceEnv: [{}, { NODE_OPTIONS: `--import ${wrongClock}`, WRONG_CLOCK_MS: String(wrongByMs) }],
        env: {
          ORDER_PAYMENT_WINDOW_SECONDS: String(paymentWindowSeconds),
          MAX_UNPAID_ORDERS_PER_NETWORK: "0",
          EXPIRY_INTERVAL_SECONDS: "1",
        },
      });
      await use(stack);
      await stack.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

async function crash({ shops }: Stack, index: number): Promise<void> {
  await shops[index]?.kill();
  await shops[index]?.restart();
}
