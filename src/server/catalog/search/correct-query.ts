import { type Part, partText } from "./query-parts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The query with the words replaced that no product has: misspelt ones by the nearest known word, "lap top" by
 * "laptop" and "teacup" by "tea cup" when only those are known. Null when there is nothing to mend.
 */
export function correctQuery(
  parts: readonly Part[],
  vocabulary: Vocabulary,
  isTyping: boolean,
): string | null {
  const joined = joinWords(parts, vocabulary);
  const mended = joined.map((part, index) =>
    mendPart(part, vocabulary, isTyping && index === joined.length - 1),
  );
  const before = parts.map(partText).join(" ");
  const after = mended.join(" ");
  return after === before ? null : after;
}

function mendPart(part: Part, vocabulary: Vocabulary, isTyping: boolean): string {
  if (part.kind === "dense") return vocabulary.correctDense(part.text) ?? partText(part);
  return part.words.map((word) => mendWord(word, vocabulary, isTyping)).join("-");
}

function mendWord(word: string, vocabulary: Vocabulary, isTyping: boolean): string {
  if (vocabulary.knows(word) || vocabulary.knowsBeginning(word)) return word;
  return vocabulary.correctWord(word, isTyping) ?? word;
}

/** Neighbours of which one is unknown but both together are known become one word. */
function joinWords(parts: readonly Part[], vocabulary: Vocabulary): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === "word" && last?.kind === "word") {
      const whole = [...last.words, ...part.words].join("");
      const isTorn = ![...last.words, ...part.words].every((word) => vocabulary.knows(word));
      if (isTorn && vocabulary.knows(whole)) {
        result[result.length - 1] = { kind: "word", words: [whole] };
        continue;
      }
    }
    result.push(part);
  }
  return result;
}
