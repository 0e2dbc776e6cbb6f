/** How the mail sandbox is set up; parsed once, from the environment. */
export interface Config {
  /** 0 takes any free port (tests). */
  smtpPort: number;
  viewerPort: number;
  storeFile: string;
}

/** Reads the environment; returns one sentence for each thing that is missing or wrong. */
export function parseConfig(environment: Record<string, string | undefined>): Config | string[] {
  const problems: string[] = [];
  const readPort = (name: string, otherwise: string) => {
    const text = environment[name]?.trim() || otherwise;
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) problems.push(`${name} must be a port number`);
    return Number(text);
  };
  const storeFile = environment.MAIL_STORE?.trim() ?? "";
  if (storeFile === "") problems.push("MAIL_STORE is missing");
  const config = {
    smtpPort: readPort("MAIL_SMTP_PORT", "1025"),
    viewerPort: readPort("MAIL_VIEWER_PORT", "8025"),
    storeFile,
  };
  return problems.length > 0 ? problems : config;
}
