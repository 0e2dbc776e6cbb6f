import type { ProviderName } from "@/server/identity/schemas";

/** What those are called where people have an account that signs them in here; in every language. */
export const providerTitles: Readonly<Record<ProviderName, string>> = { github: "GitHub", google: "Google" };
