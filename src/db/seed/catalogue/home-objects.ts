import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedProduct } from "./types";

const clockColours = ["ink", "chalk"] as const;

const clock: SeedProduct = {
  key: "meridian-clock",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["home"],
  slug: { en: "meridian-wall-clock", zh: "挂钟-子午" },
  title: { en: "Meridian Wall Clock", zh: "子午挂钟" },
  summary: {
    en: "A silent sweep movement in a turned ash rim, 30 cm across.",
    zh: "静音扫秒机芯，车制白蜡木框，直径 30 厘米。",
  },
  description: {
    en: paragraphs(
      "You will hear the fridge before you hear this clock. The second hand sweeps rather than ticks, so it may hang above a bed or behind a microphone.",
      "The rim is turned from one ring of ash, the dial printed in three passes so that the marks stand a little proud of the colour. No numerals: after a week nobody misses them.",
      "One AA battery lasts about two years. A screw and a template for the wall are in the box.",
    ),
    zh: paragraphs(
      "先听见的会是冰箱，而不是这只钟。秒针是扫动的，不嘀嗒，挂在床头、挂在录音的话筒后面都行。",
      "钟框由整圈白蜡木车制，表盘分三次套印，刻度略略凸起。没有数字：用上一周，谁也不会想念它们。",
      "一节五号电池约用两年。盒内附螺钉与打孔样板。",
    ),
  },
  options: [colourOption(clockColours)],
  variants: variantGrid({
    sku: "SH-CLOCK",
    priceMinor: 7900,
    weightGrams: 820,
    rows: [
      { code: "ink", stock: [13] },
      { code: "chalk", stock: [10] },
    ],
  }),
  images: picturesByColour(clockColours, [
    {
      picture: (colour) => ({ kind: "clock", view: "front", colour }),
      en: (colour) => `Meridian Wall Clock with a dial in ${colour} and a wooden rim`,
      zh: (colour) => `子午挂钟，表盘（${colour}），木质钟框`,
    },
    {
      picture: (colour) => ({ kind: "clock", view: "shelf", colour }),
      colours: ["ink"],
      en: (colour) =>
        `Meridian Wall Clock in ${colour}, leaning on a shelf beside books and a twig in a vase`,
      zh: (colour) => `靠放在搁板上的子午挂钟（${colour}），旁边是书和插着绿枝的小瓶`,
    },
  ]),
};

const vaseColours = ["celadon", "oat", "plum"] as const;

const vase: SeedProduct = {
  key: "gourd-vase",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["home"],
  slug: { en: "gourd-vase", zh: "花瓶-葫芦" },
  title: { en: "Gourd Vase", zh: "葫芦炻瓷花瓶" },
  summary: {
    en: "A full belly and a narrow neck: five stems look like a bouquet in it.",
    zh: "腹圆颈细，五枝花插进去就像一大束。",
  },
  description: {
    en: paragraphs(
      "Most vases want more flowers than you have. This one holds its neck tight, so a handful from the market, or a single branch from the walk, stands up and spreads by itself.",
      "Thrown in two halves and joined while the clay is soft; you can feel the seam inside with a finger. The throwing rings are left as they were.",
      "Height 26 cm, opening 4 cm. Watertight, glazed inside.",
    ),
    zh: paragraphs(
      "多数花瓶要的花，总比你手里的多。这只瓶颈收得紧，菜市场带回的一小把，或是散步折来的一枝，插进去自己就会站好、散开。",
      "分上下两截拉坯，趁泥软时接合，手指伸进去还摸得到接缝。拉坯留下的指纹，原样保留。",
      "高 26 厘米，瓶口 4 厘米。内壁施釉，不渗水。",
    ),
  },
  options: [colourOption(vaseColours)],
  variants: variantGrid({
    sku: "SH-VASE",
    priceMinor: 4600,
    weightGrams: 1120,
    rows: [
      { code: "celadon", stock: [15] },
      { code: "oat", stock: [12] },
      { code: "plum", stock: [5], priceMinor: 3600, compareAtMinor: 4600 },
    ],
  }),
  images: picturesByColour(vaseColours, [
    {
      picture: (colour) => ({ kind: "vase", view: "front", colour }),
      en: (colour) => `Gourd Vase in ${colour}, empty, its foot in bare stoneware`,
      zh: (colour) => `空着的葫芦炻瓷花瓶（${colour}），底部露出素胎`,
    },
    {
      picture: (colour) => ({ kind: "vase", view: "flowers", colour }),
      colours: ["celadon"],
      en: (colour) => `Gourd Vase in ${colour} with five tulips, a fallen petal beside it`,
      zh: (colour) => `插着五枝郁金香的葫芦炻瓷花瓶（${colour}），桌上落着花瓣`,
    },
  ]),
};

const speakerColours = ["moss", "clay"] as const;

const speaker: SeedProduct = {
  key: "lark-speaker",
  brand: "Tonwerk",
  taxClass: "standard",
  categoryKeys: ["home"],
  slug: { en: "lark-portable-speaker", zh: "蓝牙音箱-云雀" },
  title: { en: "Lark Portable Speaker", zh: "云雀便携蓝牙音箱" },
  summary: {
    en: "Walnut, wool cloth and two real knobs: twenty hours of music without an app.",
    zh: "胡桃木箱体、羊毛网罩、两个真旋钮，不用装应用，续航二十小时。",
  },
  description: {
    en: paragraphs(
      "The big knob is the volume. The small one is the tone. Switch it on and your phone finds it; there is nothing to install, nothing to agree to, and it doesn't listen.",
      "A five-inch driver in a sealed box of walnut plywood plays voices as if they were in the room, and enough bass to be asked about. Bluetooth 5.3, and a socket for a cable.",
      "20 hours at a sensible volume, full again in three by USB-C. The battery sits behind four screws and can be replaced. 30 × 20 × 13 cm, 2.4 kg.",
    ),
    zh: paragraphs(
      "大旋钮管音量，小旋钮管音色。打开开关，手机就能找到它；不用下载应用，不用点“同意”，它也不会偷听。",
      "五英寸单元，装在胡桃木多层板的密闭箱里，人声像就在屋里，低音足到会有人来问。蓝牙 5.3，另有音频线插孔。",
      "正常音量续航 20 小时，USB-C 三小时充满。电池在四颗螺丝后面，可自行更换。30 × 20 × 13 厘米，2.4 千克。",
    ),
  },
  options: [colourOption(speakerColours)],
  variants: variantGrid({
    sku: "TW-LARK",
    priceMinor: 17900,
    weightGrams: 2400,
    rows: [
      { code: "moss", stock: [8] },
      { code: "clay", stock: [11] },
    ],
  }),
  images: picturesByColour(speakerColours, [
    {
      picture: (colour) => ({ kind: "speaker", view: "front", colour }),
      en: (colour) => `Lark Portable Speaker with cloth in ${colour}, a wooden case and a leather handle`,
      zh: (colour) => `云雀便携蓝牙音箱，网罩（${colour}），木质箱体，皮质提手`,
    },
    {
      picture: (colour) => ({ kind: "speaker", view: "detail", colour }),
      colours: ["moss"],
      en: (colour) => `Brass knobs and cloth front of the Lark Portable Speaker in ${colour}`,
      zh: (colour) => `云雀便携蓝牙音箱（${colour}）的黄铜旋钮与网罩`,
    },
  ]),
};

export const homeObjects: readonly SeedProduct[] = [speaker, vase, clock];
