import { env, publicUrl } from "@/server/platform/env";
import { defaultLocale, type Locale, languageTags } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { JsonLdNode } from "./serialise-json-ld";

/** Who sells, and the site with its search (https://schema.org/Organization, https://schema.org/WebSite). */
export function shopNodes(locale: Locale): JsonLdNode[] {
  const { SHOP_CONTACT_EMAIL: email } = env();
  const organisationId = publicUrl("/#organisation");
  return [
    {
      "@type": "Organization",
      "@id": organisationId,
      ...{ name: "GoMall", url: publicUrl(routes.home(defaultLocale)) },
      logo: publicUrl("/icons/app-512.png"),
      ...(email ? { email } : {}),
    },
    {
      "@type": "WebSite",
      "@id": publicUrl(`${routes.home(locale)}#site`),
      ...{ name: "GoMall", url: publicUrl(routes.home(locale)), inLanguage: languageTags[locale] },
      publisher: { "@id": organisationId },
      potentialAction: {
        "@type": "SearchAction",
        target: {
          "@type": "EntryPoint",
          urlTemplate: publicUrl(`${routes.search(locale)}?q={search_term_string}`),
        },
        "query-input": "required name=search_term_string",
      },
    },
  ];
}
