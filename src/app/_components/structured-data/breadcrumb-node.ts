import { publicUrl } from "@/server/platform/env";
import type { JsonLdNode } from "./serialise-json-ld";

interface Step {
  readonly href: string;
  readonly title: string;
}

/** The way from the entrance to a page, which stands last and needs no address (https://schema.org/BreadcrumbList). */
export function breadcrumbNode(steps: readonly Step[], current: string): JsonLdNode {
  const items = [
    ...steps.map(({ href, title }) => ({ name: title, item: publicUrl(href) })),
    { name: current },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: items.map((item, index) => ({ "@type": "ListItem", position: index + 1, ...item })),
  };
}
