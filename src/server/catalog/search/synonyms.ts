import { fold, stem } from "./fold.ts";
import { runsOf } from "./tokenize.ts";

/** Words of which a shop uses one and its shoppers all. Any word of a group also finds the others. */
const groups: readonly (readonly string[])[] = [
  ["jumper", "pullover", "sweater"],
  ["hoodie", "hooded sweatshirt"],
  ["tee", "t-shirt"],
  ["trousers", "pants"],
  ["sneakers", "trainers"],
  ["raincoat", "rain jacket"],
  ["woolly hat", "knit hat", "beanie"],
  ["baseball cap", "cap"],
  ["rucksack", "backpack"],
  ["fanny pack", "bum bag", "sling bag"],
  ["purse", "wallet"],
  ["tote bag", "tote"],
  ["holdall", "duffel", "weekender"],
  ["sunnies", "sunglasses"],
  ["cup", "mug"],
  ["thermos", "flask", "insulated bottle"],
  ["dutch oven", "casserole"],
  ["cutting board", "chopping board", "oak board"],
  ["bedding", "bed sheets", "duvet cover", "bed linen"],
  ["pillow", "cushion"],
  ["throw", "blanket"],
  ["couch", "sofa"],
  ["lamp", "light"],
  ["卫衣", "连帽衫"],
  ["毛衣", "针织衫"],
  ["短袖", "T恤"],
  ["雨衣", "冲锋衣"],
  ["双肩包", "书包", "背包"],
  ["手提袋", "帆布袋"],
  ["墨镜", "太阳镜"],
  ["手表", "腕表"],
  ["音响", "音箱"],
  ["菜板", "切菜板", "砧板"],
  ["抱枕", "靠垫", "靠枕"],
  ["床单", "被套", "床品"],
  ["水杯", "水壶", "保温杯"],
  ["茶壶", "提梁壶"],
  ["菜刀", "厨刀", "主厨刀"],
  ["本子", "笔记本"],
  ["香薰", "香氛", "蜡烛"],
];

/** More readings of one query cost time and mean little. */
const maxVariants = 6;

interface Phrase {
  readonly text: string;
  /** The stems of its words; empty for Chinese, which is looked for as it stands. */
  readonly stems: readonly string[];
  readonly others: readonly string[];
}

const phrases: readonly Phrase[] = groups.flatMap((group) =>
  group.map((text) => {
    const words = runsOf(text);
    const isDense = words.some((word) => word.isDense);
    return {
      text: fold(text),
      stems: isDense ? [] : words.map((word) => stem(word.text)),
      others: group.filter((other) => other !== text),
    };
  }),
);

/** The query with its words replaced by others that mean the same. */
export function otherWordings(query: string): string[] {
  const folded = fold(query);
  const words = runsOf(query).map(({ text }) => text);
  const stems = words.map(stem);
  const found = phrases.flatMap((phrase) => {
    if (phrase.stems.length === 0) {
      return folded.includes(phrase.text)
        ? phrase.others.map((other) => folded.replace(phrase.text, other))
        : [];
    }
    const at = indexOfAll(stems, phrase.stems);
    return at < 0
      ? []
      : phrase.others.map((other) => words.toSpliced(at, phrase.stems.length, other).join(" "));
  });
  return found.slice(0, maxVariants);
}

/** Where one list stands inside another; -1: nowhere. */
function indexOfAll(all: readonly string[], wanted: readonly string[]): number {
  return all.findIndex((_, start) => wanted.every((one, index) => all[start + index] === one));
}
