/** Letters that no decomposition takes apart. */
const single: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * A text as it is compared: full-width forms made plain, lower case, Latin letters without their accents. Marks of
 * other scripts stay, since there they make another letter.
 */
export function fold(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[ßæœøłđðþı]/g, (letter) => single[letter] ?? letter);
}

/** Plurals and forms that no rule below reaches, and spellings of one word. */
const irregular: Readonly<Record<string, string>> = {
  ...{ men: "man", mens: "man", women: "woman", womens: "woman", children: "child", childrens: "child" },
  ...{ people: "person", feet: "foot", teeth: "tooth", mice: "mouse", geese: "goose" },
  ...{ knives: "knife", shelves: "shelf", scarves: "scarf", leaves: "leaf", loaves: "loaf", wolves: "wolf" },
  ...{ halves: "half", lenses: "lens", lens: "lens", potatoes: "potato", tomatoes: "tomato" },
  ...{ gray: "grey", color: "colour", colors: "colour", jewelry: "jewellery", cozy: "cosy", fiber: "fibre" },
  ...{ aluminum: "aluminium", pajama: "pyjama", pajamas: "pyjama", flavor: "flavour", center: "centre" },
};

/**
 * The common part of an English word's singular and plural: "hoodies" and "hoodie" become "hoodi", "boxes" "box". Not
 * meant to be read; what was typed of a word up to its ending stays a beginning of it.
 */
export function stem(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  return ending(known ?? singular(word));
}

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith("s")) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function ending(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith("ie")) return word.slice(0, -1);
  return word.endsWith("y") ? `${word.slice(0, -1)}i` : word;
}
