/** As long as a search takes. */
const maxLength = 100;

/** What an address that leads nowhere may have meant, as words to search for; "" when it says nothing. */
export function wordsOfPath(segments: readonly string[]): string {
  const words = segments.flatMap((segment) => decoded(segment).match(/[\p{L}\p{N}]+/gu) ?? []);
  const telling = words.filter((word) => word.length > 2 || /[^\p{ASCII}]/u.test(word));
  return telling.join(" ").slice(0, maxLength).trim();
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
