import { isEmptyWord, isLettered, lettered, type Run, runsOf } from "./tokenize.ts";

/** More than these are left out: nobody means them, and each costs time. */
const maxParts = 8;
const maxDenseLength = 12;
const maxWordLength = 40;

/** One thing that was asked for. */
export type Part =
  /** A word, or words with hyphens between them ("t-shirt", "NL-HOOD"). */
  | { readonly kind: "word"; readonly words: readonly string[] }
  /** A run of Chinese; `lettered` is the term that it forms with a letter before it ("t恤"), else empty. */
  | { readonly kind: "dense"; readonly text: string; readonly lettered: string };

const emptyCharacters = /[的和与及]/u;

/** The parts of a query, without words that stand in every text unless there are no others. */
export function partsOfQuery(text: string): Part[] {
  const parts: Part[] = [];
  let before: Run | undefined;
  for (const run of runsOf(text)) {
    const last = parts.at(-1);
    if (run.isDense) {
      const letter = isLettered(before, run) ? (before ?? null) : null;
      if (letter) parts.pop();
      parts.push(...denseParts(run, letter));
    } else if (run.gap === "-" && last?.kind === "word" && !before?.isDense) {
      parts[parts.length - 1] = { kind: "word", words: [...last.words, run.text.slice(0, maxWordLength)] };
    } else {
      parts.push({ kind: "word", words: [run.text.slice(0, maxWordLength)] });
    }
    before = run;
  }
  const telling = parts.filter((part) => part.kind === "dense" || !isEmptyWord(part.words.join("")));
  return (telling.length > 0 ? telling : parts).slice(0, maxParts);
}

function denseParts(run: Run, letter: Run | null): Part[] {
  const pieces = run.text.split(emptyCharacters).filter((piece) => piece !== "");
  const texts = (pieces.length > 0 ? pieces : [run.text]).map((piece) =>
    [...piece].slice(0, maxDenseLength).join(""),
  );
  return texts.map((text, index) => ({
    kind: "dense",
    text,
    lettered: index === 0 && letter ? lettered(letter, text) : "",
  }));
}

/** A part as it is shown to a person. */
export function partText(part: Part): string {
  if (part.kind === "word") return part.words.join("-");
  return part.lettered.slice(0, 1) + part.text;
}
