import { routes } from "@/shared/routes";
import { readCatalogue } from "../catalogue";
import { beginCart, place, quote } from "../purchase";
import { openClient } from "../shop-client";

export interface AuditedPage {
  readonly name: string;
  readonly path: string;
  /** Of the guest whose page it is. */
  readonly cookie?: string;
  /** It keeps itself out of search engines, which Lighthouse takes for a mistake. */
  readonly isPrivate?: boolean;
}

const locale = "en";

/** The pages that are looked at, with a cart and an order made for those that need one. */
export async function preparePages(shopUrl: string): Promise<AuditedPage[]> {
  const client = openClient(shopUrl);
  const { categories, products, variantIds } = await readCatalogue(client);
  const [variantId = ""] = variantIds;
  const category = categories[0]?.path ?? "";
  const product = products[0];
  await beginCart(client, variantId);
  const token = await place(client, await quote(client));
  // The order has taken the first cart's things along.
  await beginCart(client, variantId);
  const mine = { cookie: client.cookieHeader(), isPrivate: true };
  client.close();
  const pages: AuditedPage[] = [
    { name: "home", path: routes.home(locale) },
    { name: "category", path: category },
    { name: "search", path: routes.search(locale, product?.title.split(" ").at(-1)), isPrivate: true },
    { name: "product", path: product?.path ?? "" },
    { name: "cart", path: routes.cart(locale), ...mine },
    { name: "checkout", path: routes.checkout(locale), ...mine },
    { name: "order", path: routes.order(locale, token), ...mine },
    { name: "about", path: routes.about(locale) },
  ];
  for (const page of pages) await open(shopUrl, page);
  return pages;
}

/** Asked for once before it is looked at: a static page is made by whoever asks first. */
async function open(shopUrl: string, { path, cookie }: AuditedPage): Promise<void> {
  const answer = await fetch(shopUrl + path, { headers: cookie ? { cookie } : {}, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status} instead of a page`);
}
