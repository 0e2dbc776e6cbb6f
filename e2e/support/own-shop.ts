import { connect } from "@/db/client";
import { type Stack, startStack } from "../../scripts/bootstrap/stack.mjs";
import { makeDatabase } from "./own-database";
import { test as base } from "./test";

interface WorkerOptions {
  /** Settings of this shop, beside those of every test's. */
  settings: Record<string, string>;
  /** How many there are of it, behind one port. */
  instances: number;
}

interface WorkerFixtures {
  /** A shop and a payment gateway that nobody else uses: they may be killed, and made to fail. */
  stack: Stack;
}

/** How many unpaid orders this shop takes from one network address. */
export const unpaidOrdersPerNetwork = 24;

/** The tests' own test, on a shop of this worker's own. */
export const test = base.extend<object, WorkerOptions & WorkerFixtures>({
  settings: [{}, { option: true, scope: "worker" }],
  instances: [1, { option: true, scope: "worker" }],

  stack: [
    async ({ settings, instances }, use) => {
      const { databaseUrl, drop } = await makeDatabase();
      const stack = await startStack({
        ...{ isBuilt: true, databaseUrl, instances },
        env: {
          MAX_UNPAID_ORDERS_PER_NETWORK: String(unpaidOrdersPerNetwork),
          EXPIRY_INTERVAL_SECONDS: "1",
          ...settings,
        },
      });
      await use(stack);
      await stack.stop();
      await drop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: async ({ stack }, use) => use(stack.baseUrl),

  connection: [
    async ({ stack }, use) => {
      const connection = connect(stack.databaseUrl, 3);
      await use(connection);
      await connection.pool.end();
    },
    { scope: "worker" },
  ],
});
