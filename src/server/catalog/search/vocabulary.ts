import { editDistance } from "./edit-distance.ts";
import { stem } from "./fold.ts";
import { pairsOf } from "./query-tree.ts";
import type { Run } from "./tokenize.ts";

/** Enough for any real shop; a bound on memory for one that isn't. */
const maxWords = 200_000;
/** A word in a name is likelier to be meant than one in a description. */
const nameWeight = 8;
/** Shorter parts are no words, or stand in words that have nothing to do with them ("rain" in "train"). */
const minCompoundStart = 3;
const minCompoundEnd = 4;
const maxCompounds = 20;
/** Longer words are beginnings of nothing that anybody types. */
const maxLength = 24;

/** The words that products are described with, to find what a misspelt one was meant to be. */
export interface Vocabulary {
  learn(runs: readonly Run[], isName: boolean): void;
  /** Whether some product has the word, in its singular or plural. */
  knows(word: string): boolean;
  /** Whether some product has a word that begins so. */
  knowsBeginning(word: string): boolean;
  /** Terms of longer words in names that end in this one: "wristwatch" for "watch". */
  compoundsOf(term: string): readonly string[];
  /** The word that was probably meant; one that is still being typed may be the beginning of a longer one. */
  correctWord(word: string, isTyping: boolean): string | null;
  /** A run of Chinese with the one character replaced that fits nowhere. */
  correctDense(text: string): string | null;
}

interface Known {
  readonly word: string;
  readonly letters: number;
  weight: number;
}

export function makeVocabulary(): Vocabulary {
  const words = new Map<string, Known>();
  const byLength = new Map<number, Known[]>();
  const stems = new Set<string>();
  const pairs = new Map<string, number>();
  const compounds = new Map<string, string[]>();

  function learnWord(word: string, weight: number): void {
    const known = words.get(word);
    if (known) known.weight += weight;
    else if (words.size < maxWords) {
      const entry = { word, letters: lettersOf(word), weight };
      words.set(word, entry);
      stems.add(stem(word));
      const sameLength = byLength.get(word.length);
      if (sameLength) sameLength.push(entry);
      else byLength.set(word.length, [entry]);
    }
  }

  function learnCompound(term: string): void {
    for (let at = minCompoundStart; at <= term.length - minCompoundEnd; at += 1) {
      const ending = term.slice(at);
      const known = compounds.get(ending);
      if (!known) compounds.set(ending, [term]);
      else if (!known.includes(term) && known.length < maxCompounds) known.push(term);
    }
  }

  function knows(word: string): boolean {
    return stems.has(stem(word));
  }

  function nearest(word: string, isBeginning: boolean): string | null {
    const limit = mistakesIn(word);
    const letters = lettersOf(word);
    let best = { word: "", cost: Number.POSITIVE_INFINITY, weight: 0 };
    const longest = isBeginning ? maxLength : word.length + limit;
    for (let length = word.length - limit; length <= longest; length += 1) {
      for (const known of byLength.get(length) ?? []) {
        // Each mistake brings in at most one letter, and takes away at most one.
        if (bitCount(letters & ~known.letters) > limit) continue;
        const distance = editDistance(word, known.word, limit, isBeginning);
        if (distance > limit) continue;
        // The first letter is seldom mistyped.
        const cost = word[0] === known.word[0] ? distance : distance + 0.5;
        if (cost < best.cost || (cost === best.cost && known.weight > best.weight))
          best = { word: known.word, cost, weight: known.weight };
      }
    }
    return best.word || null;
  }

  function split(word: string): string | null {
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every(knows)) return parts.join(" ");
    }
    return null;
  }

  return {
    learn(runs, isName) {
      const weight = isName ? nameWeight : 1;
      for (const run of runs) {
        if (!run.isDense) {
          learnWord(run.text, weight);
          if (isName) learnCompound(stem(run.text));
        } else for (const pair of pairsOf([...run.text])) pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
      }
    },
    knows,
    compoundsOf: (term) => compounds.get(term) ?? [],
    knowsBeginning(word) {
      const start = stem(word);
      for (const known of stems) if (known.startsWith(start)) return true;
      return false;
    },
    correctWord: (word, isTyping) =>
      split(word) ?? nearest(word, false) ?? (isTyping ? nearest(word, true) : null),
    correctDense: (text) => mendDense([...text], pairs),
  };
}

/** Replaces the one character that makes all pairs of a run known ones, by the commonest that does. */
function mendDense(characters: readonly string[], pairs: ReadonlyMap<string, number>): string | null {
  let best: { text: string; weight: number } | null = null;
  for (const [index, character] of characters.entries()) {
    for (const candidate of neighbours(characters[index - 1], characters[index + 1], pairs)) {
      if (candidate === character) continue;
      const mended = characters.with(index, candidate);
      const weights = pairsOf(mended).map((pair) => pairs.get(pair) ?? 0);
      const weight = Math.min(...weights);
      if (weight > (best?.weight ?? 0)) best = { text: mended.join(""), weight };
    }
  }
  return best?.text ?? null;
}

/** Characters that stand behind `before`, or before `after`, in some known pair. */
function neighbours(
  before: string | undefined,
  after: string | undefined,
  pairs: ReadonlyMap<string, number>,
): Set<string> {
  const found = new Set<string>();
  for (const pair of pairs.keys()) {
    const [first = "", second = ""] = [...pair];
    if (first === before) found.add(second);
    else if (before === undefined && second === after) found.add(first);
  }
  return found;
}

/** How many mistakes a word may hold and still be recognised. */
function mistakesIn(word: string): number {
  if (word.length < 3) return 0;
  return word.length < 6 ? 1 : 2;
}

/** A bit for each letter that occurs: words with few bits in common can't be near each other. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits >>> 0; left > 0; left &= left - 1) count += 1;
  return count;
}
