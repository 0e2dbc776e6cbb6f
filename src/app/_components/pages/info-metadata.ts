import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import { env } from "@/server/platform/env";
import type { Locale } from "@/shared/locales";
import { type InfoPageName, routes } from "@/shared/routes";

export async function infoMetadata(locale: Locale, page: InfoPageName): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "pages" });
  const words = { title: t(`${page}.title`), description: t(`${page}.description`) };
  return pageMetadata({ locale, alternates: alternatesOf(routes[page]), ...words });
}

/** How long an order may stay unpaid, as it is said. */
export function minutesToPay(): number {
  return Math.max(1, Math.floor(env().ORDER_PAYMENT_WINDOW_SECONDS / 60));
}
