import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { staticPagePolicy } from "./src/shared/browser-policy";
import { defaultLocale, locales } from "./src/shared/locales";
import { narrowedListHeader } from "./src/shared/routes";

const isDev = process.env.NODE_ENV === "development";

const headers: NextConfig["headers"] = async () => [
  {
    source: "/:path*",
    headers: [
      { key: "X-Content-Type-Options", value: "nosniff" },
      // Not "no-referrer": it makes the Origin of a form post null, and Server Actions refuse that.
      { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
      { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
      { key: "X-Frame-Options", value: "DENY" },
      { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    ],
  },
  {
    // Checkout and orders get a stricter one from the proxy, which replaces this; pictures bring their own.
    source: "/((?!media/).*)",
    headers: [{ key: "Content-Security-Policy", value: staticPagePolicy(isDev) }],
  },
];

const redirects: NextConfig["redirects"] = async () => [
  { source: `/${defaultLocale}`, destination: "/", permanent: true },
  { source: `/${defaultLocale}/:path*`, destination: "/:path*", permanent: true },
  // The twin of the category page has no address of its own.
  ...prefixes().map((prefix) => ({
    source: `${prefix}/categories/:slug/browse`,
    destination: `${prefix}/categories/:slug`,
    permanent: true,
  })),
];

/**
 * English has no prefix outside and has one inside, so that no proxy runs on storefront paths. A category with a
 * filter, sort or page key is rendered by its dynamic twin; the plain one stays static. Next compiles every rule anew
 * at each request, so it isn't one rule for each key.
 */
const rewrites: NextConfig["rewrites"] = async () => ({
  beforeFiles: prefixes().map((prefix) => ({
    source: `${prefix}/categories/:slug`,
    has: [{ type: "header" as const, key: narrowedListHeader }],
    destination: `${prefix || `/${defaultLocale}`}/categories/:slug/browse`,
  })),
  afterFiles: [
    { source: "/", destination: `/${defaultLocale}` },
    {
      source: `/:first((?!(?:${locales.join("|")}|api|_next|media|sitemaps)(?:/|$))[^/]+)/:rest*`,
      destination: `/${defaultLocale}/:first/:rest*`,
    },
  ],
});

function prefixes(): string[] {
  return locales.map((locale) => (locale === defaultLocale ? "" : `/${locale}`));
}

const config: NextConfig = {
  // In memory only, and following the catalogue's changes; see docs/adr.
  cacheHandler: fileURLToPath(new URL("./src/server/platform/cache-handler.mjs", import.meta.url)),
  cacheMaxMemorySize: 0,
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  // Next computes one of a page's text at each request, letter by letter: more work than all the rest of sending it.
  generateEtags: false,
  // With all that it could trace it would be half of the bundle, and once in each module graph.
  serverExternalPackages: ["inngest"],
  // How long a cache in front may serve a page after its time while it fetches the next one.
  expireTime: 3600,
  agentRules: false,
  // Types are checked by `npm run check`; a start that builds needn't wait for it again.
  typescript: { ignoreBuildErrors: true },
  headers,
  redirects,
  rewrites,
  images: {
    formats: ["image/avif", "image/webp"],
    localPatterns: [{ pathname: "/media/**", search: "" }],
    // Few steps: each is a picture to make once, and each stands in the HTML of every page.
    deviceSizes: [640, 900, 1200],
    imageSizes: [120, 240, 360, 480],
    // A picture's address is the hash of its content: what was made of it stays right.
    minimumCacheTTL: 2_678_400,
    maximumDiskCacheSize: 500_000_000,
  },
  turbopack: {
    root: process.cwd(),
    rules: { "*.css": { loaders: ["@tailwindcss/turbopack"], as: "*.css" } },
  },
  experimental: {
    globalNotFound: true,
    // Its hints are measured at build time only: pages that are made on demand would have no prefetching, and links
    // to one that was visited before would ask for parts that answer 404.
    prefetchInlining: false,
    serverActions: { bodySizeLimit: "64kb" },
    // Kept between builds, it once gave the style sheet of an earlier state. A build is made only where something
    // changed (scripts/bootstrap/production-build.mjs), and then from what is there.
    turbopackFileSystemCacheForBuild: false,
  },
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
