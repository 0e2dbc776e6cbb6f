import { alternatesOf } from "@/app/_components/frame/alternates";
import { listCategoryAddresses, listSitemapRanges, productAddressesIn } from "@/app/_data/sitemap";
import { urlElements, urlSetEnd, urlSetStart, xmlHeaders } from "@/app/sitemaps/sitemap-xml";
import { infoPages, routes } from "@/shared/routes";

export const dynamic = "force-dynamic";

/** One file of the sitemap: `pages.xml`, or `products-1.xml` and so on, sent while it is being read. */
export async function GET(_: Request, { params }: { params: Promise<{ shard: string }> }): Promise<Response> {
  const { shard } = await params;
  const elements = await elementsOf(shard);
  if (!elements) return new Response("No such part of the sitemap.", { status: 404 });
  return new Response(streamOf(urlSet(elements)), { headers: xmlHeaders });
}

async function elementsOf(shard: string): Promise<AsyncGenerator<string> | null> {
  if (shard === "pages.xml") return pages();
  const number = /^products-([1-9]\d{0,5})\.xml$/.exec(shard)?.[1];
  const range = number ? (await listSitemapRanges())[Number(number) - 1] : undefined;
  return range ? products(range) : null;
}

async function* pages() {
  yield urlElements(alternatesOf(routes.home));
  for (const { slugs } of await listCategoryAddresses())
    yield urlElements(alternatesOf((locale) => routes.category(locale, slugs[locale])));
  for (const page of infoPages) yield urlElements(alternatesOf(routes[page]));
}

async function* products(range: Parameters<typeof productAddressesIn>[0]) {
  for await (const page of productAddressesIn(range)) {
    yield page
      .map(({ slugs, updatedAt }) =>
        urlElements(
          alternatesOf((locale) => routes.product(locale, slugs[locale])),
          updatedAt.toISOString(),
        ),
      )
      .join("");
  }
}

async function* urlSet(elements: AsyncGenerator<string>) {
  yield urlSetStart;
  yield* elements;
  yield urlSetEnd;
}

/** Reads on only when the other side has taken what was sent, and stops reading when it goes away. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
