import { expect, test } from "vitest";
import { wordsOfPath } from "./words-of-path";

test.each([
  [["blue-hoodie-of-old"], "blue hoodie old"],
  [["sale", "wool_socks.html"], "sale wool socks html"],
  [["%E8%BF%9E%E5%B8%BD%E5%8D%AB%E8%A1%A3-旧"], "连帽卫衣 旧"],
  [["%zz", "mug"], "mug"],
  [["of", "a", "--"], ""],
  [["x".repeat(300)], "x".repeat(100)],
])("%j may have meant %j", (segments, words) => {
  expect(wordsOfPath(segments)).toBe(words);
});
