/** Where a list stands: pages count from 1; `total` is the number of all entries. */
export interface Paging {
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
}

/** Paging of `total` entries; a page past the end is answered as the last one. */
export function pageOf(total: number, page: number, pageSize: number): Paging & { offset: number } {
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const current = Math.min(Math.max(1, page), pageCount);
  return { page: current, pageCount, total, offset: (current - 1) * pageSize };
}
