import { parseConfig } from "./config";
import { startMailSandbox } from "./server";

/** Starts the mail sandbox from the environment; says in one line what stops it. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  if (Array.isArray(config)) {
    for (const problem of config) console.error(`mail sandbox: ${problem}`);
    process.exit(1);
  }
  try {
    const { url, smtpPort, store, close } = await startMailSandbox(config);
    console.log(`mail sandbox: ready at ${url} (SMTP port ${smtpPort}), ${store.list().length} mails`);
    const stop = () => {
      close().then(
        () => process.exit(0),
        (error) => fail("did not stop cleanly", error),
      );
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  } catch (error) {
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    const name = port === config.smtpPort ? "MAIL_SMTP_PORT" : "MAIL_VIEWER_PORT";
    if (code === "EADDRINUSE") fail(`port ${port} is in use (${name})`, null);
    fail("can't start", error);
  }
}

function fail(what: string, error: unknown): never {
  const reason = error instanceof Error ? `: ${error.message}` : "";
  console.error(`mail sandbox: ${what}${reason}`);
  process.exit(1);
}

await main();
