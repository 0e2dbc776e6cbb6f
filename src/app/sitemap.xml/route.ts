import { listSitemapRanges } from "@/app/_data/sitemap";
import { sitemapElement, sitemapIndex, xmlHeaders } from "@/app/sitemaps/sitemap-xml";
import { routes } from "@/shared/routes";

export const dynamic = "force-dynamic";

/** The index of the sitemap: one file of pages and categories, and as many of products as it takes. */
export async function GET(): Promise<Response> {
  const ranges = await listSitemapRanges();
  const files = ranges.map(({ updatedAt }, index) =>
    sitemapElement(routes.sitemapFile(`products-${index + 1}`), updatedAt),
  );
  return new Response(sitemapIndex([sitemapElement(routes.sitemapFile("pages")), ...files]), {
    headers: xmlHeaders,
  });
}
