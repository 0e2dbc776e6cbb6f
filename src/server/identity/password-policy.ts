import { commonWords } from "./common-words";

/** Why a password isn't taken, although it has the right length. */
export type PasswordProblem = "PASSWORD_TOO_COMMON" | "PASSWORD_LIKE_EMAIL";

/** What is wrong with a password (NFC, of the right length) for the account with this address; null: nothing. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  if (isLikeEmail(password, email)) return "PASSWORD_LIKE_EMAIL";
  return isCommonPassword(password) ? "PASSWORD_TOO_COMMON" : null;
}

/** What is left of the address or the password without the other must be something. */
const minOwnCharacters = 5;

function isLikeEmail(password: string, email: string): boolean {
  const typed = password.toLowerCase();
  const address = email.toLowerCase();
  const [name = "", domain = ""] = address.split("@");
  const site = domain.split(".")[0] ?? "";
  return [address, name, site].some(
    (part) => part.length >= 4 && typed.includes(part) && typed.length - part.length < minOwnCharacters,
  );
}

/**
 * Whether a password is one of those that are tried first: a common word, or two, with digits and signs around it and
 * letters written as digits; a row of keys or digits; one thing again and again; a date or another number.
 */
export function isCommonPassword(password: string): boolean {
  const typed = password.normalize("NFKC").toLowerCase();
  return isRepeated(typed) || isRow(typed) || isNumber(typed) || readings(typed).some(isOfCommonWords);
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

/** "12345678", "qwertyui", "1234qwer", "abcd1234": nothing but pieces of rows, of three characters at least. */
function isRow(text: string): boolean {
  if (text === "") return true;
  for (let length = text.length; length >= 3; length -= 1) {
    const piece = text.slice(0, length);
    if (bothWays.some((row) => row.includes(piece)) && isRow(text.slice(length))) return true;
  }
  return false;
}

/** "19851224", "24.12.1985", a telephone number: digits alone are tried through in no time. */
function isNumber(text: string): boolean {
  return /^\d{0,11}$/.test(text.replace(/[-+./() ]/g, ""));
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
