export interface JsonLdNode {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/**
 * JSON-LD as the content of a script element. Words of the catalogue stand in it, and HTML knows no escapes there:
 * a title such as `</script><script>…` would end the element. Without any `<` nothing can.
 */
export function serialiseJsonLd(nodes: readonly JsonLdNode[]): string {
  const document = { "@context": "https://schema.org", "@graph": nodes };
  return JSON.stringify(document).replaceAll("<", "\\u003c");
}
