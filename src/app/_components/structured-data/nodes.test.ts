import { beforeAll, describe, expect, test, vi } from "vitest";
import type { ProductDetail } from "@/server/catalog/schemas";
import { breadcrumbNode } from "./breadcrumb-node";
import { productNode } from "./product-node";
import { shopNodes } from "./shop-nodes";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "mysql://u:p@localhost/x");
  vi.stubEnv("APP_SECRET", "a secret of the tests, 32 characters long");
  vi.stubEnv("STRIPE_SECRET_KEY", "sk");
  vi.stubEnv("STRIPE_WEBHOOK_SECRET", "whsec");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1");
  vi.stubEnv("MAIL_FROM", "hello@shop.example");
  vi.stubEnv("PUBLIC_URL", "https://shop.example");
});

const variant = { id: "v", sku: "MIST-M", valueIds: [], compareAt: null } as const;
const product: ProductDetail = {
  ...{ id: "p", slug: "mist-hoodie", slugs: { en: "mist-hoodie", zh: "卫衣" }, title: "Mist Hoodie" },
  ...{ summary: "Heavy cotton.", description: "Long words.", brand: "Lowland", options: [], category: null },
  images: [{ src: "/media/abc", width: 10, height: 10, alt: "" }],
  variants: [
    { ...variant, price: { amountMinor: 4900, currency: "EUR" }, availability: "few_left" },
    { ...variant, sku: "MIST-L", price: { amountMinor: 5250, currency: "EUR" }, availability: "sold_out" },
  ],
};

describe("a product", () => {
  test("names itself, its maker and its pictures by full addresses", () => {
    expect(productNode("en", product)).toMatchObject({
      ...{ "@type": "Product", name: "Mist Hoodie", description: "Heavy cotton." },
      ...{ url: "https://shop.example/products/mist-hoodie", image: ["https://shop.example/media/abc"] },
      brand: { "@type": "Brand", name: "Lowland" },
    });
  });

  test("has an offer for each variant: price, currency, item number and whether it is there", () => {
    const { offers } = productNode("en", product);
    expect(offers).toMatchObject(
      [
        { sku: "MIST-M", price: "49.00", priceCurrency: "EUR", availability: /LimitedAvailability$/ },
        { sku: "MIST-L", price: "52.50", priceCurrency: "EUR", availability: /OutOfStock$/ },
      ].map((offer) => ({ ...offer, availability: expect.stringMatching(offer.availability) })),
    );
  });

  test("in a currency without smaller units has a price without a point", () => {
    const yen = { amountMinor: 4900, currency: "JPY" };
    const [first] = product.variants;
    const node = productNode("zh", {
      ...product,
      slug: "卫衣",
      variants: first ? [{ ...first, price: yen }] : [],
    });
    expect(node).toMatchObject({
      offers: [{ price: "4900", priceCurrency: "JPY" }],
      url: "https://shop.example/zh/products/%E5%8D%AB%E8%A1%A3",
    });
  });

  test("without a maker says nothing of one", () => {
    expect(productNode("en", { ...product, brand: null })).not.toHaveProperty("brand");
  });
});

test("a breadcrumb counts its steps and ends with the page itself", () => {
  const node = breadcrumbNode(
    [
      { href: "/", title: "Home" },
      { href: "/categories/bags", title: "Bags" },
    ],
    "Tote",
  );
  expect(node).toEqual({
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Home", item: "https://shop.example/" },
      { "@type": "ListItem", position: 2, name: "Bags", item: "https://shop.example/categories/bags" },
      { "@type": "ListItem", position: 3, name: "Tote" },
    ],
  });
});

test("the shop tells where its search is, in the language of the page", () => {
  const [organisation, site] = shopNodes("zh");
  expect(organisation).toMatchObject({ name: "GoMall", url: "https://shop.example/" });
  expect(site).toMatchObject({
    url: "https://shop.example/zh",
    potentialAction: { target: { urlTemplate: "https://shop.example/zh/search?q={search_term_string}" } },
  });
});
