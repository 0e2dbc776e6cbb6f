const common = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/**
 * The Content-Security-Policy of static pages. Their HTML carries inline scripts that are the same for everyone,
 * so neither a nonce nor a hash can name them. `isDev` lets React's development tools evaluate code.
 */
export function staticPagePolicy(isDev: boolean): string {
  return join([
    ...common,
    `script-src 'self' 'unsafe-inline'${evalIn(isDev)}`,
    "form-action 'self'",
    connect(isDev),
  ]);
}

/**
 * The policy of pages that are rendered for one person: only scripts with the request's nonce run, and what they
 * load. `formTargets` are origins that a form post may end at, redirects included (the payment page).
 */
export function noncePagePolicy(nonce: string, formTargets: readonly string[], isDev: boolean): string {
  const script = `script-src 'nonce-${nonce}' 'strict-dynamic'${evalIn(isDev)}`;
  return join([...common, script, `form-action 'self' ${formTargets.join(" ")}`.trim(), connect(isDev)]);
}

function evalIn(isDev: boolean): string {
  return isDev ? " 'unsafe-eval'" : "";
}

function connect(isDev: boolean): string {
  return isDev ? "connect-src 'self' ws:" : "connect-src 'self'";
}

function join(directives: readonly string[]): string {
  return directives.join("; ");
}
