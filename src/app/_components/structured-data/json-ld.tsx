import { type JsonLdNode, serialiseJsonLd } from "./serialise-json-ld";

/** What the page says, once more for machines (schema.org). */
export function JsonLd({ nodes }: { nodes: readonly JsonLdNode[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, in which nothing can end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialiseJsonLd(nodes) }} />;
}
