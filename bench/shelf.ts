import { randomUUID } from "node:crypto";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import type { Bench } from "./scenario";

/** The stock as deliveries and corrections change it: a movement for each change, and the shop is told. */
export interface Shelf extends Pick<Bench, "setStock" | "readStock"> {
  close(): Promise<void>;
}

export async function openShelf(databaseUrl: string): Promise<Shelf> {
  const connection = await createConnection({ uri: databaseUrl, timezone: "Z" });
  return {
    async setStock(variantIds, pieces) {
      await connection.beginTransaction();
      const [levels] = await connection.query<RowDataPacket[]>(
        "SELECT variant_id AS variantId, location_id AS locationId, ? - on_hand AS delta FROM stock_levels WHERE variant_id IN (?) AND on_hand <> ? FOR UPDATE",
        [pieces, variantIds, pieces],
      );
      for (const { variantId, locationId, delta } of levels) {
        await connection.query(
          "INSERT INTO stock_movements (id, variant_id, location_id, delta, reason, created_at) VALUES (?, ?, ?, ?, 'correction', UTC_TIMESTAMP(3))",
          [randomUUID(), variantId, locationId, delta],
        );
        await connection.query(
          "UPDATE stock_levels SET on_hand = ? WHERE variant_id = ? AND location_id = ?",
          [...[pieces, variantId, locationId]],
        );
      }
      await connection.query(
        "INSERT INTO catalog_changes (kind, subject_id, changed_at) SELECT 'product', product_id, UTC_TIMESTAMP(3) FROM variants WHERE id IN (?)",
        [variantIds],
      );
      await connection.commit();
    },
    async readStock(variantId) {
      const [rows] = await connection.query<RowDataPacket[]>(
        "SELECT on_hand AS onHand, reserved FROM stock_levels WHERE variant_id = ?",
        [variantId],
      );
      return { onHand: Number(rows[0]?.onHand), reserved: Number(rows[0]?.reserved) };
    },
    close: () => connection.end(),
  };
}
