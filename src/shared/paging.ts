/** Where a list stands: pages count from 1; `total` is the number of all entries. */
export interface Paging {
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
}
