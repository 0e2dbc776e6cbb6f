import { type ListParams, routes } from "@/shared/routes";
import { makeQueries } from "../catalogue";
import { measure } from "../measure";
import {
  type Bench,
  type Goal,
  p99Below,
  rate,
  type Scenario,
  shopMemoryBelow,
  workersOver,
} from "../scenario";

const connections = 32;
const everyPage: readonly Goal[] = [p99Below(250), shopMemoryBelow(500)];

interface PageScenario extends Omit<Scenario, "run"> {
  readonly paths: (bench: Bench) => string[];
  readonly headers?: Readonly<Record<string, string>>;
}

function pageScenario({ paths, headers, ...scenario }: PageScenario): Scenario {
  return {
    ...scenario,
    async run(bench) {
      const all = paths(bench);
      // A static page is made by whoever asks first; that isn't what is measured.
      const first = bench.newClient();
      for (const path of all) await first.get(path);
      const workers = workersOver(bench, connections, all, (client, path) => client.get(path, headers));
      return measure(bench.meters, workers, bench.seconds);
    },
  };
}

const productPaths = ({ catalogue }: Bench) => catalogue.products.map(({ path }) => path).slice(0, 40);

/** Ways of narrowing and ordering that make sense in every category. */
const narrowings: readonly ListParams[] = [
  { sort: "price_asc" },
  { stock: "1", min: "20" },
  { max: "60", sort: "price_desc" },
  { stock: "1", max: "90", sort: "newest" },
];

/** Pages as browsers get them, whole. */
export const pageScenarios: readonly Scenario[] = [
  pageScenario({
    name: "product-page",
    title: "Product page, static",
    goals: [rate(1500), ...everyPage],
    paths: productPaths,
  }),
  pageScenario({
    name: "product-page-gzip",
    title: "  the same, compressed by the shop itself",
    goals: everyPage,
    paths: productPaths,
    headers: { "accept-encoding": "gzip" },
  }),
  pageScenario({
    name: "category-page",
    title: "Category page, static",
    goals: everyPage,
    paths: ({ catalogue }) => catalogue.categories.map(({ path }) => path),
  }),
  pageScenario({
    name: "category-filtered",
    title: "Category page, filtered and sorted",
    goals: everyPage,
    paths: ({ catalogue }) =>
      catalogue.categories.flatMap(({ locale, slug }) =>
        narrowings.map((params) => routes.category(locale, slug, params)),
      ),
  }),
  pageScenario({
    name: "search-page",
    title: "Search page",
    goals: [rate(250), ...everyPage],
    paths: ({ catalogue }) =>
      makeQueries(catalogue)
        .slice(0, 100)
        .map(({ locale, text }) => routes.search(locale, text)),
  }),
];
