/** What those are called where people have an account that signs them in here; in every language. */
export const providerTitles = { github: "GitHub", google: "Google" } as const;
