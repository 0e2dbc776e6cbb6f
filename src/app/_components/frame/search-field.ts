/** What every search field has, with suggestions or without. */
export const searchField = {
  type: "search",
  name: "q",
  maxLength: 100,
  className:
    "min-h-11 w-full rounded-full border border-edge bg-surface py-2 pr-12 pl-5 placeholder:text-muted",
} as const;
