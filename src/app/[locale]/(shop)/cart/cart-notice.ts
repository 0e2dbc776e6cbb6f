/** What went well, as `?notice=` says it after a plain form post. */
export const cartNotices = ["added", "updated", "removed", "accepted", "putBack"] as const;

export type CartNotice = (typeof cartNotices)[number];
