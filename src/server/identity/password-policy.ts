import { commonPasswords } from "./common-passwords";
import { commonWords } from "./common-words";

/** Why a password isn't taken, although it has the right length. */
export type PasswordProblem = "PASSWORD_TOO_COMMON" | "PASSWORD_LIKE_EMAIL";

/** What is wrong with a password (NFC, of the right length) for the account with this address; null: nothing. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  if (isLikeEmail(password, email)) return "PASSWORD_LIKE_EMAIL";
  return isCommonPassword(password) ? "PASSWORD_TOO_COMMON" : null;
}

/** What a password has besides the address must be so much, and no password that is tried first. */
const minOwnCharacters = 5;
/** A shorter piece of an address stands in many words; it counts where the rest is nothing by itself. */
const minTellingPiece = 4;

/** Whether it is made of pieces of the address, with next to nothing of somebody's own. */
function isLikeEmail(password: string, email: string): boolean {
  const address = plain(email);
  const typed = plain(password);
  return [typed, spellOut(typed)].some((text) => {
    const pieces = piecesOf(address, text);
    const telling = pieces.filter((piece) => piece.length >= minTellingPiece);
    const own = without(text, telling);
    const isAlmostAll = own !== text && own.length < minOwnCharacters;
    const rest = without(text, pieces);
    return isAlmostAll || (rest !== text && isWorthless(rest));
  });
}

/**
 * Of "ada.byron@mail.example.com": the whole, "ada.byron", "ada", "byron", "mail", "example", and the word that the
 * password is but for digits and signs around it, where the address has it; longest first.
 */
function piecesOf(address: string, typed: string): string[] {
  const [name = "", domain = ""] = address.split("@");
  const labels = domain.split(".").slice(0, -1);
  const pieces = [address, name, ...labels, ...[name, ...labels].flatMap((part) => part.split(/[.+_-]/))];
  const word = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (word.length >= minTellingPiece && [name, ...labels].some((part) => part.includes(word)))
    pieces.push(word);
  return pieces.filter(({ length }) => length >= 3).sort((one, other) => other.length - one.length);
}

function without(text: string, pieces: readonly string[]): string {
  return pieces.reduce((left, piece) => left.replaceAll(piece, ""), text);
}

/** Digits, a row of keys, a common word: what would be refused if it were the whole password. */
function isWorthless(rest: string): boolean {
  return isCommonPassword(rest) || isCommonPassword(rest.replace(/[^\p{L}\p{N}]/gu, ""));
}

/** Without accents, large letters, and the forms that look the same. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Whether a password is one of those that are tried first: a common word, or two, with digits and signs around it and
 * letters written as digits; a row of keys or digits; one thing again and again; a date or another number, also with
 * initials beside it; or whole as many people have it.
 */
export function isCommonPassword(password: string): boolean {
  const typed = password.normalize("NFKC").toLowerCase();
  return [typed, ...readings(typed)].some((text) => commonPasswords.has(text)) || isCommonByRule(typed);
}

/** Whether what is in lower case is common without standing in the list of whole ones. */
export function isCommonByRule(typed: string): boolean {
  if (isRepeated(typed) || isRow(typed) || isNumber(typed) || isRowWithInitials(typed)) return true;
  return readings(typed).some(isOfCommonWords);
}

/** "aaaaaaaa", "abcabcabc", "12121212". */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/su.test(text) || new Set(text).size <= 3;
}

const rows = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "yxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "147258369",
  "159357",
  "789456123",
  "0987654321",
];
const bothWays = rows.flatMap((row) => [row, [...row].reverse().join("")]);

/**
 * "12345678", "qwertyui", "1234qwer", "abcd1234": nothing but pieces of rows, of three characters at least. From each
 * end of a piece once: there are more ways to cut a long row to pieces than anybody could try.
 */
function isRow(text: string): boolean {
  const ends = new Set([0]);
  for (const start of ends)
    for (let end = start + 3; end <= text.length; end += 1) {
      const piece = text.slice(start, end);
      if (!bothWays.some((row) => row.includes(piece))) break;
      ends.add(end);
    }
  return ends.has(text.length);
}

/**
 * "19851224", "24.12.1985", a telephone number: digits alone are tried through in no time, and so they are with one or
 * two letters before or after them: "5201314a", "wl19900515".
 */
function isNumber(text: string): boolean {
  return /^(?:[a-z]{0,2}\d{0,11}|\d{0,11}[a-z]{0,2})$/.test(text.replace(/[-+./() ]/g, ""));
}

/** "tom12345", "123456abc": three letters beside nothing but a row of digits, or one digit again and again. */
function isRowWithInitials(text: string): boolean {
  const [, before, after] = /^(?:[a-z]{3}(\d+)|(\d+)[a-z]{3})$/.exec(text) ?? [];
  const digits = before ?? after;
  return digits !== undefined && (isRow(digits) || isRepeated(digits));
}

const lookAlikes: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g" },
  ...{ "@": "a", $: "s", "!": "i", "|": "l", "+": "t", "€": "e" },
};

/** What a person may have meant by it, in letters alone. */
function readings(text: string): string[] {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "");
  const trimmed = bare.replace(/^[^a-z]+|[^a-z]+$/g, "");
  return [bare, trimmed].flatMap((one) => [onlyLetters(one), onlyLetters(spellOut(one))]);
}

function spellOut(text: string): string {
  return [...text].map((character) => lookAlikes[character] ?? character).join("");
}

function onlyLetters(text: string): string {
  return text.replace(/[^a-z]/g, "");
}

/** One common word, or two; with fewer than three letters of somebody's own. */
function isOfCommonWords(text: string): boolean {
  if (commonWords.has(text)) return true;
  for (let cut = 3; cut <= text.length - 3; cut += 1) {
    if (commonWords.has(text.slice(0, cut)) && commonWords.has(text.slice(cut))) return true;
  }
  return [1, 2].some((own) => commonWords.has(text.slice(own)) || commonWords.has(text.slice(0, -own)));
}
