import { openConnection } from "../http-connection";
import type { Run } from "../load";
import { describeRun, type Measurement, usageOfOne, watchMemory, watchUsage } from "../measure";
import { beginCart, pay, place, quote } from "../purchase";
import { type Bench, type Scenario, shopMemoryBelow } from "../scenario";
import { type Client, RefusedCall } from "../shop-client";

const buyers = 200;
const pieces = 20;
const rounds = 3;
/** How a buyer learns that the last piece is gone: while ordering, or already when the quote is made again. */
const soldOutCodes = new Set(["OUT_OF_STOCK", "QUOTE_CHANGED"]);

/** All of them want the same thing at the same moment; exactly the stock may be sold. */
export const hotVariant: Scenario = {
  name: "hot-variant",
  title: `${buyers} buyers for the last ${pieces} pieces, placing`,
  goals: [
    { text: `exactly ${pieces} sold`, isMet: ({ closed }) => Object.keys(closed.errors).length === 0 },
    shopMemoryBelow(500),
  ],
  async run(bench) {
    const clients = Array.from({ length: buyers }, () => bench.newClient());
    const memory = watchMemory(bench.meters);
    const { run, usage } = await watchUsage({ ...bench.meters }, async () => {
      const all: Run[] = [];
      for (let round = 0; round < rounds; round += 1) all.push(await rush(bench, clients, round));
      return all;
    });
    const whole = merge(run);
    const measurement: Measurement = {
      closed: describeRun(whole),
      open: null,
      // Of one buyer, from the empty cart to the order or the refusal.
      perOperation: usageOfOne(usage, whole.operations),
      residentBytes: memory.stop(),
    };
    return measurement;
  },
};

/** One round: everybody has a quote, then everybody orders at once, and whoever got a piece pays. */
async function rush(bench: Bench, clients: readonly Client[], round: number): Promise<Run> {
  const variantId = bench.catalogue.variantIds[round % bench.catalogue.variantIds.length] ?? "";
  await bench.setStock([variantId], pieces);
  const hashes = await Promise.all(
    clients.map(async (client) => {
      await beginCart(client, variantId);
      return quote(client);
    }),
  );
  const beganAt = performance.now();
  const timesMs: number[] = [];
  const errors = new Map<string, number>();
  const tokens = await Promise.all(
    clients.map(async (client, index) => {
      try {
        return { client, token: await place(client, hashes[index] ?? "") };
      } catch (error) {
        if (error instanceof RefusedCall && soldOutCodes.has(error.code)) return null;
        count(errors, error instanceof Error ? error.message : String(error));
        return null;
      } finally {
        timesMs.push(performance.now() - beganAt);
      }
    }),
  );
  const seconds = (performance.now() - beganAt) / 1000;
  const winners = tokens.filter((winner) => winner !== null);
  if (winners.length !== pieces) count(errors, `${winners.length} of ${pieces} pieces were sold`);
  const gateway = openConnection(bench.gatewayUrl);
  for (const { client, token } of winners) await pay(client, gateway, token);
  gateway.close();
  const { onHand, reserved } = await bench.readStock(variantId);
  if (onHand !== 0 || reserved !== 0)
    count(errors, `${onHand} pieces are left, ${reserved} of them promised`);
  return { operations: timesMs.length, timesMs, seconds, errors };
}

function count(errors: Map<string, number>, what: string): void {
  errors.set(what, (errors.get(what) ?? 0) + 1);
}

function merge(runs: readonly Run[]): Run {
  const errors = new Map<string, number>();
  for (const run of runs)
    for (const [what, times] of run.errors) errors.set(what, (errors.get(what) ?? 0) + times);
  return {
    operations: runs.reduce((sum, { operations }) => sum + operations, 0),
    timesMs: runs.flatMap(({ timesMs }) => timesMs),
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
    errors,
  };
}
