/** Where a request comes from, as audit and limits see it. */
export interface Origin {
  /** By the rule of TRUSTED_PROXIES; null when nobody knows. */
  readonly networkAddress: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
}

/** The browser that somebody signs in with. */
export interface Browser extends Origin {
  /** Of the cookie that known devices have. */
  readonly deviceToken: string | null;
  /** Of the session that it is in. */
  readonly sessionToken: string | null;
}

/** Of what no request has asked for. */
export const nowhere: Origin = { networkAddress: null, userAgent: null, requestId: null };
