import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import type { OrderView, PiecesView, ShipmentView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { LocalTime } from "./local-time";

/** What is on its way or has arrived; nothing before the first parcel. */
export async function OrderParcels({ order, locale }: { order: OrderView; locale: Locale }) {
  if (order.shipments.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "order.parcels" });
  return (
    <Card aria-labelledby="order-parcels" className="space-y-4">
      <h2 id="order-parcels" className="font-display text-2xl">
        {t("title")}
      </h2>
      <ul className="divide-y divide-line">
        {order.shipments.map((shipment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parcels are only ever added behind.
          <li key={index} className="space-y-1 py-4 first:pt-0 last:pb-0">
            <Parcel shipment={shipment} locale={locale} />
            <p className="text-muted text-sm">{piecesInWords(order, shipment.pieces)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function Parcel({ shipment, locale }: { shipment: ShipmentView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "order.parcels" });
  const { carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt } = shipment;
  return (
    <>
      <p className="wrap-anywhere font-medium">
        {carrier}
        {trackingNumber ? <span className="font-normal"> {trackingNumber}</span> : null}
      </p>
      <p className="text-sm">
        {t.rich(deliveredAt ? "delivered" : "shipped", {
          date: () => <LocalTime at={deliveredAt ?? shippedAt} locale={locale} />,
        })}
      </p>
      {trackingUrl ? (
        <p className="text-sm">
          <a href={trackingUrl} rel="noreferrer" className="link">
            {t("track", { carrier })}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** "2 × Mug, 1 × Tea tin". */
export function piecesInWords({ lines }: Pick<OrderView, "lines">, pieces: readonly PiecesView[]): string {
  return pieces
    .map(({ position, quantity }) => {
      const line = lines.find((candidate) => candidate.position === position);
      return `${quantity} × ${line?.title ?? ""}`;
    })
    .join(", ");
}
