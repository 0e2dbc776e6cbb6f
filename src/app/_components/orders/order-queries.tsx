import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/checkout/client-words";
import { dehydrateOrderStatus } from "@/app/_trpc/hydration";
import { QueryProvider } from "@/app/_trpc/provider";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";

/** Lets client components ask for an order's status, beginning with the one that the page was made from. */
export function OrderQueries({
  order,
  locale,
  children,
}: {
  order: OrderView;
  locale: Locale;
  children: ReactNode;
}) {
  return (
    <ClientWords locale={locale}>
      <QueryProvider state={dehydrateOrderStatus(order)}>{children}</QueryProvider>
    </ClientWords>
  );
}
