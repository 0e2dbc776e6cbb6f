/** What went well, as `?notice=` says it after a plain form post. */
export const cartNotices = [
  "added",
  "updated",
  "removed",
  "restored",
  "restoredFewer",
  "accepted",
  "putBack",
  "leftOverDropped",
] as const;

export type CartNotice = (typeof cartNotices)[number];
