import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonPasswords } from "./common-passwords";
import { commonWords } from "./common-words";
import { isCommonByRule, passwordProblem } from "./password-policy";

const problem = (password: string) => passwordProblem(password, "ada.byron@example.com");

describe("a password", () => {
  test.each([
    ..."password Password1! p4ssw0rd P@$$w0rd2024 12345678 87654321 qwertyui qwerty123 1q2w3e4r 1qaz2wsx".split(
      " ",
    ),
    ..."aaaaaaaa abcabcabc 12121212 iloveyou iloveyou2 Sunshine99 letmein!! Admin123 Welcome2025! dragon123".split(
      " ",
    ),
    ..."19851224 24.12.1985 0171/2345678 football1 liverpool7 abcd1234 asdf1234 zxcvbnm1 Pässwörd monkey12 helloworld".split(
      " ",
    ),
    ..."passwordpassword ｐａｓｓｗｏｒｄ 123password321 trustno1 superman1 $ecret123 changeme qazwsxedc woaini1314".split(
      " ",
    ),
    // As they stand in lists of what was leaked, in many languages.
    ..."123456aa aa123456 hallo123 schatz12 wang1234 5201314a dragonball a1234567 1234567a wl19900515 tom12345".split(
      " ",
    ),
    ..."123456abc Michelle1 juventus1 marseille13 hejhejhej kochanie1 galatasaray5 senha123 contraseña1 passwort!".split(
      " ",
    ),
    ..."Harrypotter7 Dr.Dre12 bond007007 r2d2c3po q1w2e3r4t5 Zhang123 woaini520 caonima123 BlackBerry! volleyball12".split(
      " ",
    ),
    "correct horse battery staple".replaceAll(" ", ""),
  ])("%j is too common", (password) => {
    expect(problem(password)).toBe("PASSWORD_TOO_COMMON");
  });

  test.each(["ada.byron@example.com", "ADA.BYRON@example.com1", "ada.byron", "ada.byron42", "Example1"])(
    "%j is too like the e-mail",
    (password) => {
      expect(problem(password)).toBe("PASSWORD_LIKE_EMAIL");
    },
  );

  test.each<[email: string, ...passwords: string[]]>([
    [
      "johnathan.smith@example.com",
      "johnathan",
      "smithjohn",
      "Smith.Johnathan",
      "john1999",
      "johnsmith",
      "nathan.s",
      "johnatha1",
      "smithqx9v",
    ],
    [
      "ada.lovelace@example.com",
      "lovelace1",
      "lovelaceada",
      "Ada12345",
      "ada-2024!",
      "l0vel4ce99",
      "lovelace123456",
    ],
    ["ann@example.com", "ann12345", "ann19851224", "12345678ann", "annannann", "annqwertz", "ann-12-34-56"],
    [
      "ann.lee+shop@my-firm.co.uk",
      "annlee12",
      "leeann77",
      "firm2024",
      "shop1234",
      "my-firm.co",
      "annleeshop",
    ],
    ["jörg_müller@example.com", "jorgmuller", "Müller12", "müllerjörg1"],
    ["info@wombat-works.de", "wombat123", "Wombatworks", "infowombat", "w0mb4t!!"],
  ])("for %s these are too like it: %s %s %s", (email, ...passwords) => {
    for (const password of passwords)
      expect([password, passwordProblem(password, email)]).toEqual([password, "PASSWORD_LIKE_EMAIL"]);
  });

  test.each<[email: string, ...passwords: string[]]>([
    [
      "ann@example.com",
      "planning a quiet escape",
      "annual otters 9",
      "annxq9vw",
      "cannot be ann alone",
      "ann likes gramophones",
    ],
    [
      "ada.lovelace@example.com",
      "canada-gramophone",
      "lovelace wrote the first program",
      "adagio for otters",
    ],
    ["lee@gmx.de", "sleepy gramophone", "leeway for otters", "gmx is not my home"],
    ["a.b.c@x.y", "gramophone-otter", "quilted zeppelin"],
    ["sam-the-fox@mail.example.com", "same old gramophone", "the quilted zeppelin", "foxglove lantern"],
  ])("for %s these only happen to have a piece of it: %s, %s", (email, ...passwords) => {
    for (const password of passwords)
      expect([password, passwordProblem(password, email)]).toEqual([password, null]);
  });

  test("that is almost a long row of keys is looked at in no time", () => {
    const long = `${"abcdefghijklmnopqrstuvwxyz".repeat(4)}!?`;
    const before = performance.now();
    expect(problem(long)).toBeNull();
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test("made of the pieces of an address and digits is too like it, whatever they are", () => {
    const piece = fc.stringMatching(/^[b-df-hj-np-tv-xz]{3,8}$/);
    const digits = fc.stringMatching(/^\d{0,8}$/);
    const mark = fc.constantFrom("", ".", "_", "-", "+");
    fc.assert(
      fc.property(piece, piece, digits, mark, fc.boolean(), (one, other, tail, between, isTurned) => {
        const parts = isTurned ? [other, one] : [one, other];
        const password = parts.join(between) + tail;
        const email = `${one}.${other}@example.com`;
        expect(passwordProblem(password, email)).toBe("PASSWORD_LIKE_EMAIL");
      }),
    );
  });

  test("that chance has made isn't refused", () => {
    const address = fc.tuple(fc.stringMatching(/^[a-z]{3,8}$/), fc.stringMatching(/^[a-z]{3,8}$/));
    const made = fc.stringMatching(/^[A-Za-z0-9]{16}$/);
    fc.assert(
      fc.property(address, made, ([one, other], password) => {
        // What has hardly two kinds of characters isn't what a generator makes.
        fc.pre(/[A-Za-z]{2}.*[A-Za-z]{2}.*[A-Za-z]{2}/.test(password) && new Set(password).size > 8);
        fc.pre(![one, other].some((part) => password.toLowerCase().includes(part)));
        expect(passwordProblem(password, `${one}.${other}@example.com`)).toBeNull();
      }),
    );
  });

  test.each([
    "gramophone-otter-77",
    "vexed quilt jumble",
    "mXk2#pL9vQ",
    "my password is long enough to be mine",
    "ada.byron likes analytical engines",
    "密码不应该太短了吧",
    "ятебялюблю-трактор",
    "tr0ub4dor&3x",
    "kHz7-wombat",
    "73914826x915",
  ])("%j is taken", (password) => {
    expect(problem(password)).toBeNull();
  });
});

describe("the list of whole passwords", () => {
  test("has what can be typed as one, and what no rule sees", () => {
    for (const password of commonPasswords) {
      expect([password, password.length >= 8, password.toLowerCase()]).toEqual([password, true, password]);
      expect([password, isCommonByRule(password)]).toEqual([password, false]);
    }
    expect(commonPasswords.size).toBeGreaterThan(500);
  });

  test("and that of words has no word so short that it stands in everything", () => {
    for (const word of commonWords) expect(word).toMatch(/^[a-z]{3,}$/);
  });
});
