import "server-only";
import { getApi } from "@/app/_trpc/server";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/**
 * Where a fresh order is paid: the gateway's page. When the gateway doesn't answer, the page of the order, which
 * exists and can be paid from there; what went wrong is in the log already.
 */
export async function paymentPath(token: string, locale: Locale): Promise<string> {
  const api = await getApi();
  try {
    const { redirectUrl } = await api.orders.startPayment({ token, locale });
    return redirectUrl;
  } catch {
    return routes.order(locale, token, "payment-unavailable");
  }
}
