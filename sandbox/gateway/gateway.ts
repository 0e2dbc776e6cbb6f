import type { Config } from "./config";
import { createDeliveries, type Deliveries } from "./deliveries";
import { type Faults, NO_FAULTS } from "./faults";
import { openLedger } from "./ledger";
import type { Ledger } from "./ledger-writer";
import type { Changes } from "./records";
import { applyChanges, type State } from "./state";

/** One gateway with its ledger open: what every route and every write is given. */
export interface Gateway {
  config: Config;
  /** Where the hosted page stands, without a slash at the end; known once the port is. */
  publicUrl: string;
  state: State;
  ledger: Ledger;
  faults: Faults;
  deliveries: Deliveries;
  /** Idempotency keys whose first request is still at work. */
  keysAtWork: Set<string>;
  nowMs(): number;
  nowSeconds(): number;
  /**
   * Applies changes at once, so that what comes next decides on them, and resolves when they are on the disk:
   * only then may anything be answered. Events among them are sent after that.
   */
  commit(changes: Changes): Promise<void>;
}

export interface GatewayOptions {
  config: Config;
  publicUrl: string;
  /** Epoch milliseconds; tests move it. */
  clock: () => number;
  onFailure: (error: Error) => void;
}

/** Opens the ledger and goes on with what it left undone: undelivered events are sent. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, publicUrl, clock } = options;
  const nowSeconds = () => Math.floor(clock() / 1000);
  const { state, ledger } = await openLedger(config.ledgerFile, nowSeconds(), {
    onFailure: options.onFailure,
  });
  const faults: Faults = { ...NO_FAULTS };
  const deliveries = createDeliveries({ config, publicUrl, state, ledger, faults, nowMs: clock });
  return {
    config,
    publicUrl,
    state,
    ledger,
    faults,
    deliveries,
    keysAtWork: new Set(),
    nowMs: clock,
    nowSeconds,
    commit(changes) {
      applyChanges(state, changes);
      const durable = ledger.append(changes);
      // A failed append ends the process (`onFailure`), so there is nothing to send then.
      const events = changes.events;
      if (events) durable.then(() => deliveries.enqueue(events)).catch(() => {});
      return durable;
    },
  };
}
