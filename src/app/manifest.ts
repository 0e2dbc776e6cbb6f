import type { MetadataRoute } from "next";
import { defaultLocale, languageTags } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** For a shop that somebody puts on a home screen. Its icons are drawn by scripts/make-icons.ts. */
export default function manifest(): MetadataRoute.Manifest {
  const start = routes.home(defaultLocale);
  return {
    ...{ id: start, start_url: start, scope: start, lang: languageTags[defaultLocale] },
    ...{ name: "GoMall", short_name: "GoMall", description: "An arcade of good things" },
    // With a way back: paying leads through another origin.
    display: "minimal-ui",
    ...{ background_color: "#f7f6f3", theme_color: "#2f3a8f" },
    icons: [
      { src: "/icons/app-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/app-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
