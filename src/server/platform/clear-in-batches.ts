/** Rows a statement: short enough that nobody waits for its locks. */
const batchSize = 500;

/** Deletes until nothing is left to delete, in statements of at most 500 rows; returns how many rows went. */
export async function clearInBatches(
  deleteSome: (limit: number) => Promise<readonly [{ affectedRows: number }, ...unknown[]]>,
): Promise<number> {
  let cleared = 0;
  for (;;) {
    const [{ affectedRows }] = await deleteSome(batchSize);
    cleared += affectedRows;
    if (affectedRows < batchSize) return cleared;
  }
}
