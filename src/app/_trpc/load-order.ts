import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { describeError } from "@/i18n/error-message";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { getApi } from "./server";

/** No token looks like this, so the page at this address says that there is no such order. */
const noToken = "unknown";

/**
 * The order behind a link, once a request; null when the link is none. A link that could be one but leads nowhere
 * goes on to one that is none: Next's own `notFound()` answers with an empty page to whoever has no JavaScript,
 * while the proxy gives 404 to what can't be a link and the page still says what to do.
 */
export const loadOrder = cache(async (token: string, locale: Locale): Promise<OrderView | null> => {
  const api = await getApi();
  try {
    return await api.orders.getByToken({ token, locale });
  } catch (error) {
    const { code } = await describeError(error, locale);
    if (code === "ORDER_NOT_FOUND") redirect(routes.order(locale, noToken));
    if (code === "INPUT_INVALID") return null;
    throw error;
  }
});
