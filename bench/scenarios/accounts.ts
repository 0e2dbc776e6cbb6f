import { randomUUID } from "node:crypto";
import { anyNetwork, guess, openAccounts, readSignInForm, signIn } from "../accounts";
import { openConnection } from "../http-connection";
import { measure } from "../measure";
import type { Bench, Scenario } from "../scenario";
import { type Client, queryPath } from "../shop-client";

const connections = 32;
/** As many as there are processors: whoever compares times doesn't queue behind oneself. */
const strangers = 2;
/** More than are asked for in the time, so that none comes to its limit. */
const manyAccounts = 6_000;

const whoIsSignedIn: Scenario = {
  name: "session",
  title: "API: who is signed in",
  goals: [],
  async run(bench) {
    const [email = ""] = await openAccounts(bench.databaseUrl, 1);
    const connection = openConnection(bench.shopUrl);
    const cookie = await signIn(connection, email);
    connection.close();
    const path = queryPath("identity.getAccount", undefined);
    const workers = Array.from({ length: connections }, () => {
      const client = bench.newClient();
      return async () => void (await client.get(path, { cookie }));
    });
    return measure(bench.meters, workers, bench.seconds);
  },
};

type Email = () => string;

interface Asking {
  readonly name: string;
  readonly title: string;
  /** Begins one stranger, who asks about another address each time. */
  readonly begin: (bench: Bench, nextEmail: Email) => Promise<() => Promise<void>>;
}

/**
 * The same question about addresses that have an account and about ones that have none. Whoever could tell them apart
 * by how long the answer takes would know who shops here.
 */
function bothWays({ name, title, begin }: Asking): readonly Scenario[] {
  const run = async (bench: Bench, nextEmail: Email) => {
    const workers = await Promise.all(Array.from({ length: strangers }, () => begin(bench, nextEmail)));
    return measure(bench.meters, workers, bench.seconds);
  };
  return [
    {
      ...{ name: `${name}-unknown`, title: `${title}, no account`, goals: [] },
      run: (bench) => run(bench, () => `nobody-${randomUUID()}@example.com`),
    },
    {
      ...{ name: `${name}-known`, title: `${title}, an account`, goals: [] },
      async run(bench) {
        const emails = await openAccounts(bench.databaseUrl, manyAccounts);
        return run(bench, () => {
          const email = emails.pop();
          if (!email) throw new Error("all accounts were asked about");
          return email;
        });
      },
    },
  ];
}

const asked = (procedure: string, input: (email: string) => object) => async (bench: Bench, next: Email) => {
  const client: Client = bench.newClient();
  return async () => {
    client.forget();
    await client.mutate(procedure, input(next()), { "x-forwarded-for": anyNetwork() });
  };
};

const locale = "en";

/** What being signed in costs, and whether times tell who has an account. */
export const accountScenarios: readonly Scenario[] = [
  whoIsSignedIn,
  ...bothWays({
    name: "guess",
    title: "Wrong password",
    async begin(bench, next) {
      const connection = openConnection(bench.shopUrl);
      const form = await readSignInForm(connection);
      return () => guess(connection, form, next());
    },
  }),
  ...bothWays({
    name: "reset",
    title: "Forgotten password",
    begin: asked("identity.requestReset", (email) => ({ email, locale })),
  }),
  ...bothWays({
    name: "register",
    title: "Registration",
    begin: asked("identity.register", (email) => ({ email, locale, password: "a lantern for an otter" })),
  }),
];
