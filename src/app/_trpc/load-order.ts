import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { describeError } from "@/i18n/error-message";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { getApi } from "./server";

/** The order behind a link, once a request; no such order, or no such link: the page doesn't exist. */
export const loadOrder = cache(async (token: string, locale: Locale): Promise<OrderView> => {
  const api = await getApi();
  try {
    return await api.orders.getByToken({ token, locale });
  } catch (error) {
    const { code } = await describeError(error, locale);
    if (code === "ORDER_NOT_FOUND" || code === "INPUT_INVALID") notFound();
    throw error;
  }
});
