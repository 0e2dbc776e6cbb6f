import { randomUUID } from "node:crypto";
import { anyNetwork, guess, openAccounts, readSignInForm, signIn } from "../accounts";
import { comparePairs } from "../comparison";
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
 * by how long the answer takes would know who shops here. One of each is a pair, in either order, so that both meet the
 * same moments of the machine; timed is whichever comes first, since what a question leaves to do behind its answer,
 * such as a mail, slows down the next.
 */
function aboutBoth({ name, title, begin }: Question): Scenario {
  return {
    ...{ name, title: `${title}, an account or none`, goals: [] },
    async run(bench) {
      const members = await openAccounts(bench.databaseUrl, manyAccounts);
      const pairs: [number, number][] = [];
      const workers = Array.from({ length: strangers }, async () => {
        const ask = await begin(bench);
        const time = async (email: string) => {
          const beganAt = performance.now();
          await ask(email);
          return performance.now() - beganAt;
        };
        const aboutAnAccount = () => time(members.pop() ?? "");
        const aboutNone = () => time(`nobody-${randomUUID()}@example.com`);
        return async () => {
          if (Math.random() < 0.5) {
            const known = await aboutAnAccount();
            pairs.push([known, await aboutNone()]);
            return known;
          }
          const unknown = await aboutNone();
          pairs.push([await aboutAnAccount(), unknown]);
          return unknown;
        };
      });
      const measurement = await measure(bench.meters, await Promise.all(workers), bench.seconds);
      return { ...measurement, comparison: comparePairs(pairs) };
    },
  };
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
  aboutBoth({
    name: "guess",
    title: "Wrong password",
    async begin(bench) {
      const connection = openConnection(bench.shopUrl);
      const form = await readSignInForm(connection);
      return (email) => guess(connection, form, email);
    },
  }),
  aboutBoth({
    name: "reset",
    title: "Forgotten password",
    begin: mutation("identity.requestReset", (email) => ({ email, locale })),
  }),
  aboutBoth({
    name: "register",
    title: "Registration",
    begin: mutation("identity.register", (email) => ({ email, locale, password: "a lantern for an otter" })),
  }),
];
