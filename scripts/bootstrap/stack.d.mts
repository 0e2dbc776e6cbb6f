export interface StackOptions {
  /** The project's folder; this clone by default. */
  root?: string;
  /** A database of its own; without it a throwaway one is brought and thrown away again. */
  databaseUrl?: string;
  /** The throwaway database keeps its commits as the shop's own does, for measurements: on disk, and slower. */
  isDurable?: boolean;
  /** The database is migrated and seeded already. */
  isPrepared?: boolean;
  /** The build is there and current; otherwise it is made if stale. */
  isBuilt?: boolean;
  /** Free ones by default. */
  port?: number;
  gatewayPort?: number;
  /** Processes of the shop, behind one port; 1 by default. */
  instances?: number;
  /** On top of the shop's environment. */
  env?: Record<string, string>;
  /** On top of that, for each instance in turn. */
  instanceEnv?: readonly Record<string, string>[];
  /** On top of the payment sandbox's environment. */
  gatewayEnv?: Record<string, string>;
  /** Pictures, ledger and logs; a temporary one by default. */
  stateFolder?: string;
  onProgress?: (what: string) => void;
}

export interface Service {
  /** Of the process that serves; changes with each restart. */
  readonly pid: number;
  readonly logFile: string;
  /** Answers 200 while it works; of an instance, on its own port. */
  readonly healthUrl: string;
  /** Resolves with the reason once the process has ended. */
  readonly ended: Promise<string>;
  /** Sends SIGKILL, or another signal, and waits for the end. */
  kill(name?: NodeJS.Signals): Promise<void>;
  /** Ends the process if it runs, starts it again on the same port, and waits until it answers. */
  restart(): Promise<void>;
  stop(graceMs?: number): Promise<void>;
}

export interface Stack {
  readonly baseUrl: string;
  readonly gatewayUrl: string;
  /** The page of the mail sandbox. */
  readonly mailUrl: string;
  readonly databaseUrl: string;
  /** Path of the payment sandbox's ledger. */
  readonly ledger: string;
  readonly logFolder: string;
  /** The shop's whole environment, secrets included. */
  readonly env: Readonly<Record<string, string>>;
  readonly shop: Service;
  /** Every instance, the one above first. */
  readonly shops: readonly Service[];
  readonly gateway: Service;
  readonly mail: Service;
  /** Ends and removes all of it. */
  stop(): Promise<void>;
}

/** Starts the whole shop, production build and sandboxes, beside the clone's own. */
export function startStack(options?: StackOptions): Promise<Stack>;
