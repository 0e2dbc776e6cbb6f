import { QueryClient } from "@tanstack/react-query";

/** One for each request on the server, one for the page in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Orders move by themselves: what was fetched is worth a look again at once.
      queries: { staleTime: 0, gcTime: 60_000 },
    },
  });
}
