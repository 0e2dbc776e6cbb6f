/** How one gateway is set up; parsed once, from the environment. */
export interface Config {
  /** 0 takes any free port (tests). */
  port: number;
  /** The origin that shoppers' browsers use; null means http://localhost and the port. */
  publicUrl: string | null;
  secretKey: string;
  webhookSecret: string;
  webhookUrl: string;
  ledgerFile: string;
  /** Waits between attempts to deliver an event; the last one repeats. */
  retryDelaysMs: readonly number[];
  deliveryTimeoutMs: number;
}

/**
 * Stripe's own back-off reaches hours. Here a shop that was down must be up to date within a minute of coming
 * back, so it stays at half of that.
 */
export const RETRY_DELAYS_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000] as const;
export const DELIVERY_TIMEOUT_MS = 10_000;

/** Reads the environment; returns one sentence for each thing that is missing or wrong. */
export function parseConfig(environment: Record<string, string | undefined>): Config | string[] {
  const problems: string[] = [];
  const read = (name: string, rule: (value: string) => string | null) => {
    const value = environment[name]?.trim() ?? "";
    const problem = value === "" ? "is missing" : rule(value);
    if (problem) problems.push(`${name} ${problem}`);
    return value;
  };
  const port = environment.GATEWAY_PORT?.trim() || "4242";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) problems.push("GATEWAY_PORT must be a port number");
  const config: Config = {
    port: Number(port),
    publicUrl: read("GATEWAY_PUBLIC_URL", checkOrigin).replace(/\/+$/, ""),
    secretKey: read("STRIPE_SECRET_KEY", checkSecretKey),
    webhookSecret: read("STRIPE_WEBHOOK_SECRET", checkSecret),
    webhookUrl: read("WEBHOOK_URL", checkUrl),
    ledgerFile: read("GATEWAY_LEDGER", () => null),
    retryDelaysMs: RETRY_DELAYS_MS,
    deliveryTimeoutMs: DELIVERY_TIMEOUT_MS,
  };
  return problems.length > 0 ? problems : config;
}

function checkUrl(value: string): string | null {
  const isWeb = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return isWeb ? null : "must be an http or https URL";
}

function checkOrigin(value: string): string | null {
  const problem = checkUrl(value);
  if (problem) return problem;
  return value.replace(/\/+$/, "") === new URL(value).origin ? null : "must be an origin, without a path";
}

/** A real key has no business with a stand-in. */
function checkSecretKey(value: string): string | null {
  return value.startsWith("sk_live_") ? "is a live key: the sandbox gateway takes none" : checkSecret(value);
}

function checkSecret(value: string): string | null {
  return /^[\x21-\x7e]+$/.test(value) ? null : "must be plain characters without blanks";
}
