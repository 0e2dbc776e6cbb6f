import { describe, expect, test } from "vitest";
import { passwordProblem } from "./password-policy";

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
