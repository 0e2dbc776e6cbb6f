import { parseConfig } from "./config";
import { type RunningGateway, startGateway } from "./server";

/** Starts the sandbox payment gateway from the environment; says in one line what stops it. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  if (Array.isArray(config)) {
    for (const problem of config) console.error(`sandbox gateway: ${problem}`);
    process.exit(1);
  }
  try {
    const running = await startGateway(config, {
      onFailure: (error) => fail("the ledger can't be written", error),
    });
    stopOnSignals(running);
    const { publicUrl, state } = running.gateway;
    console.log(
      `sandbox gateway: ready at ${publicUrl} (port ${running.port}), ${state.sessions.size} sessions`,
    );
  } catch (error) {
    const isPortTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    fail(
      isPortTaken ? `port ${config.port} is in use (GATEWAY_PORT)` : "can't start",
      isPortTaken ? null : error,
    );
  }
}

function stopOnSignals(running: RunningGateway): void {
  const stop = () => {
    running.close().then(
      () => process.exit(0),
      (error) => fail("did not stop cleanly", error),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function fail(what: string, error: unknown): never {
  const reason = error instanceof Error ? `: ${error.message}` : "";
  console.error(`sandbox gateway: ${what}${reason}`);
  process.exit(1);
}

await main();
