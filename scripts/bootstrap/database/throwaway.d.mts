export interface ThrowawayOptions {
  /** The project's folder; this clone by default. */
  root?: string;
  /** A server that is there already: it is used, and left as it is. */
  databaseUrl?: string;
  /** It keeps its commits as the shop's own does: on disk, and slower. */
  isDurable?: boolean;
  onProgress?: (what: string) => void;
}

export interface Throwaway {
  readonly url: string;
  /** What runs, for people. */
  readonly label: string;
  /** Sends SIGKILL, starts it again at the same address, and resolves when it answers. Only of a durable one. */
  crash(): Promise<void>;
  /** Ends and removes it. */
  stop(): Promise<void>;
}

/** Starts a database server for tests. */
export function bringThrowaway(options?: ThrowawayOptions): Promise<Throwaway>;
