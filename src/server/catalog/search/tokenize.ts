import { fold, stem } from "./fold.ts";

/** Scripts that are written without spaces between words. */
const dense = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々ー";
const runs = new RegExp(`[${dense}]+|(?:(?![${dense}])[\\p{L}\\p{N}\\p{M}'’])+`, "gu");
const isDense = new RegExp(`^[${dense}]`, "u");

const anyDense = new RegExp(`[${dense}]`, "u");
const eachDense = new RegExp(`[${dense}]`, "gu");

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** A piece of folded text: a word between spaces or signs, or a run of Chinese. */
export interface Run {
  readonly text: string;
  readonly isDense: boolean;
  /** What stands between the run before it and this one: "-" in "t-shirt", nothing in "t恤". */
  readonly gap: string;
}

/** The runs of a text, folded. */
export function runsOf(text: string): Run[] {
  const folded = fold(text);
  const found: Run[] = [];
  let end = 0;
  for (const match of folded.matchAll(runs)) {
    const word = match[0].replace(/['’]/g, "");
    const gap = folded.slice(end, match.index);
    end = match.index + match[0].length;
    if (word === "") continue;
    found.push({ text: word, isDense: isDense.test(word), gap });
  }
  return found;
}

/** Words that stand in every text and tell nothing. */
const emptyWords = new Set(["a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with", "my"]);

export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word);
}

/**
 * The terms under which a text of these runs is found, each once. A name is looked at more closely than a long text:
 * every word of it counts, and Chinese words as well as pairs of characters.
 */
export function termsOf(found: readonly Run[], isName: boolean): string[] {
  const terms = new Set<string>();
  for (const [index, run] of found.entries()) {
    if (run.isDense) for (const term of denseTerms(run.text, isName)) terms.add(spellOut(term));
    else if (isName || !emptyWords.has(run.text)) for (const term of wordTerms(run.text)) terms.add(term);
    const before = found[index - 1];
    if (before) for (const term of borderTerms(before, run)) terms.add(spellOut(term));
  }
  return [...terms];
}

/**
 * A term as the index keeps it: Chinese characters by their numbers in digits. The index is a tree that is searched
 * letter by letter, which thousands of different letters at its root make a hundred times slower.
 */
export function spellOut(term: string): string {
  if (!anyDense.test(term)) return term;
  return `#${term.replace(eachDense, spelling)}`;
}

/** Always as long, so that the beginning of a term is spelt as the term begins. */
function spelling(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16);
  return digits.length > 4 ? `~${digits.padStart(6, "0")}` : digits.padStart(4, "0");
}

/** A word's stem, and its parts when it mixes digits and letters: "500ml" is also "500" and "ml". */
function wordTerms(word: string): readonly string[] {
  const known = knownWords.get(word);
  if (known) return known;
  const parts = partsOf(word);
  const terms = parts.length > 1 ? [word, ...parts] : [stem(word)];
  if (knownWords.size < maxKnownWords) knownWords.set(word, terms);
  return terms;
}

/** Texts repeat their words far more often than they bring new ones. */
const knownWords = new Map<string, readonly string[]>();
const maxKnownWords = 20_000;

/** "500ml" → "500", "ml". */
export function partsOf(word: string): string[] {
  return /\p{N}/u.test(word) ? (word.match(/\p{N}+|[^\p{N}]+/gu) ?? []) : [word];
}

/**
 * Chinese has no spaces and no list of words has them all, so every pair of neighbours is a term, and so is the last
 * character: with it, any single character begins some term. Words of three and more are terms of a name as well,
 * which lets a whole word count for more than its pairs.
 */
function denseTerms(run: string, isName: boolean): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  const words = isName && characters.length > 2 ? wordsOf(run).filter((word) => [...word].length > 2) : [];
  return [...pairs, characters.at(-1) ?? "", ...words];
}

/** The words that the runtime's dictionary sees in a run of Chinese. */
function wordsOf(run: string): string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

/** Terms over the border of two runs: "t-shirt" is also "tshirt". */
function borderTerms(before: Run, run: Run): string[] {
  if (isLettered(before, run)) return [lettered(before, run.text)];
  const isCompound = run.gap === "-" && !before.isDense && !run.isDense;
  return isCompound ? [stem(before.text + run.text)] : [];
}

/** Whether a letter and the Chinese behind it are one word, however it is spaced: "T恤", "T 恤". */
export function isLettered(before: Run | undefined, run: Run): boolean {
  return before?.text.length === 1 && !before.isDense && run.isDense && /^ ?$/.test(run.gap);
}

/** The term of such a word: "t" and "恤衫" → "t恤". */
export function lettered(before: Run, dense: string): string {
  return before.text + ([...dense][0] ?? "");
}

/** How item numbers are compared: nothing but their letters and digits, so that "nl hood" begins "NL-HOOD-FOG". */
export function skuTerm(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}
