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
      return async () => {
        await client.get(path, { cookie });
      };
    });
    return measure(bench.meters, workers, bench.seconds);
  },
};

type Ask = (email: string) => Promise<unknown>;

interface Question {
  readonly name: string;
  readonly title: string;
  /** Begins one stranger, who asks about another address each time. */
  readonly begin: (bench: Bench) => Promise<Ask>;
}

/**
 * The same question about addresses that have an account and about ones that have none: whoever could tell them apart
 * by how long the answer takes would know who shops here. Both are asked in turn, since what a question leaves to do
 * behind the answer, such as a mail, slows down whichever comes next; timed is the one that the row is about.
 */
function bothWays({ name, title, begin }: Question): readonly Scenario[] {
  const row = (about: "unknown" | "known"): Scenario => ({
    ...{ name: `${name}-${about}`, title: `${title}, ${about === "known" ? "an" : "no"} account`, goals: [] },
    async run(bench) {
      const members = await openAccounts(bench.databaseUrl, manyAccounts);
      const addresses = {
        known: () => members.pop() ?? "",
        unknown: () => `nobody-${randomUUID()}@example.com`,
      };
      const other = about === "known" ? "unknown" : "known";
      const workers = Array.from({ length: strangers }, async () => {
        const ask = await begin(bench);
        return async () => {
          const isFirst = Math.random() < 0.5;
          if (!isFirst) await ask(addresses[other]());
          const beganAt = performance.now();
          await ask(addresses[about]());
          const tookMs = performance.now() - beganAt;
          if (isFirst) await ask(addresses[other]());
          return tookMs;
        };
      });
      return measure(bench.meters, await Promise.all(workers), bench.seconds);
    },
  });
  return [row("unknown"), row("known")];
}

const mutation = (procedure: string, input: (email: string) => object) => async (bench: Bench) => {
  const client: Client = bench.newClient();
  return (email: string) => {
    client.forget();
    return client.mutate(procedure, input(email), { "x-forwarded-for": anyNetwork() });
  };
};

const locale = "en";

/** What being signed in costs, and whether times tell who has an account. */
export const accountScenarios: readonly Scenario[] = [
  whoIsSignedIn,
  ...bothWays({
    name: "guess",
    title: "Wrong password",
    async begin(bench) {
      const connection = openConnection(bench.shopUrl);
      const form = await readSignInForm(connection);
      return (email) => guess(connection, form, email);
    },
  }),
  ...bothWays({
    name: "reset",
    title: "Forgotten password",
    begin: mutation("identity.requestReset", (email) => ({ email, locale })),
  }),
  ...bothWays({
    name: "register",
    title: "Registration",
    begin: mutation("identity.register", (email) => ({ email, locale, password: "a lantern for an otter" })),
  }),
];
