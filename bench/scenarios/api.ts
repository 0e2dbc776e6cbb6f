import { makeBeginnings, makeQueries } from "../catalogue";
import { measure } from "../measure";
import { type Bench, type Goal, rate, type Scenario, shopMemoryBelow, workersOver } from "../scenario";
import { queryPath, RefusedCall } from "../shop-client";

const connections = 32;

interface QueryScenario {
  readonly name: string;
  readonly title: string;
  readonly goals: readonly Goal[];
  readonly procedure: string;
  readonly inputs: (bench: Bench) => readonly unknown[];
}

function queryScenario({ name, title, goals, procedure, inputs }: QueryScenario): Scenario {
  return {
    ...{ name, title, goals },
    async run(bench) {
      const all = inputs(bench);
      try {
        await bench.newClient().query(procedure, all[0]);
      } catch (error) {
        if (error instanceof RefusedCall && error.isUnknownProcedure)
          return { skipped: `there is no ${procedure}` };
        throw error;
      }
      const paths = all.map((input) => queryPath(procedure, input));
      // Not taken apart here: that the answer is one, its status says.
      const workers = workersOver(bench, connections, paths, (client, path) => client.get(path));
      return measure(bench.meters, workers, bench.seconds);
    },
  };
}

/** Reads through the API, without a cookie, as the shop's own client asks. */
export const apiScenarios: readonly Scenario[] = [
  queryScenario({
    name: "api-product",
    title: "API: product",
    goals: [rate(1000), shopMemoryBelow(500)],
    procedure: "catalog.getProduct",
    inputs: ({ catalogue }) => catalogue.products.map(({ locale, slug }) => ({ locale, slug })),
  }),
  queryScenario({
    name: "api-search",
    title: "API: search",
    goals: [rate(600), shopMemoryBelow(500)],
    procedure: "catalog.searchProducts",
    inputs: ({ catalogue }) => makeQueries(catalogue).map(({ locale, text }) => ({ locale, query: text })),
  }),
  queryScenario({
    name: "api-suggest",
    title: "API: suggestions while typing",
    goals: [shopMemoryBelow(500)],
    procedure: "catalog.suggest",
    inputs: ({ catalogue }) =>
      makeBeginnings(makeQueries(catalogue)).map(({ locale, text }) => ({ locale, query: text })),
  }),
];
