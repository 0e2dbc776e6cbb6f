import { colourOption, paragraphs, picturesByColour, sizeOption, variantGrid } from "./build";
import type { SeedCategory, SeedOption, SeedProduct } from "./types";

export const clothingCategory: SeedCategory = {
  key: "clothing",
  parentKey: null,
  slug: { en: "clothing", zh: "服饰" },
  title: { en: "Clothing", zh: "服饰" },
  description: {
    en: "Soft, sturdy basics in colours that go together, cut to be worn for years rather than a season.",
    zh: "柔软耐穿的基本款，颜色彼此相配；穿得了许多年，不只穿一季。",
  },
  image: {
    picture: { kind: "scene", view: "clothing", colour: "rose" },
    alt: {
      en: "A hoodie between two T-shirts on a wooden peg rail, a beanie and folded shirts below",
      zh: "木质挂衣排钩上挂着一件连帽卫衣和两件 T 恤，下方放着毛线帽与叠好的衣物",
    },
  },
};

const hoodieColours = ["fog", "pine", "clay"] as const;

const hoodie: SeedProduct = {
  key: "mist-hoodie",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["clothing"],
  slug: { en: "mist-hoodie", zh: "连帽卫衣-晨雾" },
  title: { en: "Mist Hoodie", zh: "晨雾连帽卫衣" },
  summary: {
    en: "Heavy brushed cotton with a double-layered hood that keeps its shape.",
    zh: "厚磅磨毛棉，双层连帽，挺括不塌。",
  },
  description: {
    en: paragraphs(
      "The hoodie for cool mornings and long train rides. It is knitted from 420 g/m² organic cotton and brushed on the inside, so it is warm without being bulky.",
      "The hood is lined with the same fabric and stands up on its own. Cuffs and hem are ribbed with a little elastane and spring back after washing.",
      "Relaxed fit: take your usual size, or one smaller for a closer cut.",
      "Machine wash at 30 °C, inside out. Made in Portugal.",
    ),
    zh: paragraphs(
      "清晨微凉，或是坐一趟长途火车，穿它正好。面料为 420 克重的有机棉，内里磨毛，暖和却不臃肿。",
      "帽子用同款面料做成双层，不用整理也能立住。袖口和下摆的罗纹加入少量氨纶，水洗后依然有弹性。",
      "宽松版型：按平时尺码选即可；想要合身一些，可选小一码。",
      "翻面 30 °C 机洗。葡萄牙制造。",
    ),
  },
  options: [colourOption(hoodieColours), sizeOption(["s", "m", "l", "xl"])],
  variants: variantGrid({
    sku: "NL-HOOD",
    seconds: ["s", "m", "l", "xl"],
    priceMinor: 8900,
    weightGrams: 720,
    rows: [
      { code: "fog", stock: [14, 26, 22, 9] },
      { code: "pine", stock: [11, 18, 3, 12] },
      { code: "clay", stock: [8, 0, 10, 2], priceMinor: 6900, compareAtMinor: 8900 },
    ],
  }),
  images: picturesByColour(hoodieColours, [
    {
      picture: (colour) => ({ kind: "hoodie", view: "front", colour }),
      en: (colour) => `Mist Hoodie in ${colour}, laid out flat, from the front`,
      zh: (colour) => `晨雾连帽卫衣（${colour}）平铺正面`,
    },
    {
      picture: (colour) => ({ kind: "hoodie", view: "back", colour }),
      en: (colour) => `Mist Hoodie in ${colour}, from the back, the hood lying open`,
      zh: (colour) => `晨雾连帽卫衣（${colour}）背面，帽子自然垂下`,
    },
    {
      picture: (colour) => ({ kind: "hoodie", view: "detail", colour }),
      colours: ["fog"],
      en: (colour) => `Close-up of the Mist Hoodie in ${colour}: drawcords, eyelets and the seam of the hood`,
      zh: (colour) => `晨雾连帽卫衣（${colour}）细节：抽绳、气眼与帽口缝线`,
    },
  ]),
};

const teeColours = ["chalk", "indigo", "ochre"] as const;

const tee: SeedProduct = {
  key: "harbour-tee",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["clothing"],
  slug: { en: "harbour-tee", zh: "纯棉t恤-港湾" },
  title: { en: "Harbour Tee", zh: "港湾纯棉 T 恤" },
  summary: {
    en: "A dense cotton T-shirt with a collar that stays flat, wash after wash.",
    zh: "紧密厚实的纯棉 T 恤，领口久洗不变形。",
  },
  description: {
    en: paragraphs(
      "An everyday T-shirt that is a touch heavier than usual: 220 g/m² combed cotton, opaque even in chalk, smooth enough to wear under a shirt.",
      "The neckband is cut on the straight grain and twin-stitched, the shoulders are taped, the sides have real seams. Small things, but they are why it doesn't twist.",
      "Straight fit, sleeves to just above the elbow. Washed before sewing, so it won't shrink.",
    ),
    zh: paragraphs(
      "一件比一般略厚的日常 T 恤：220 克精梳棉，米白色也不透，表面光滑，内搭衬衫也合适。",
      "领口双线车缝，肩部加固定带，两侧为真正的拼缝。都是小地方，却正是它洗后不扭、不垮的原因。",
      "直筒版型，袖长至手肘上方。面料先经预缩水洗再裁剪，不必担心缩水。",
    ),
  },
  options: [colourOption(teeColours), sizeOption(["s", "m", "l", "xl"])],
  variants: variantGrid({
    sku: "NL-TEE",
    seconds: ["s", "m", "l", "xl"],
    priceMinor: 3400,
    weightGrams: 230,
    rows: [
      { code: "chalk", stock: [30, 42, 38, 17] },
      { code: "indigo", stock: [24, 33, 29, 14] },
      { code: "ochre", stock: [12, 15, 2, 6], priceMinor: 2600, compareAtMinor: 3400 },
    ],
  }),
  images: picturesByColour(teeColours, [
    {
      picture: (colour) => ({ kind: "t-shirt", view: "front", colour }),
      en: (colour) => `Harbour Tee in ${colour}, laid out flat`,
      zh: (colour) => `港湾纯棉 T 恤（${colour}）平铺正面`,
    },
    {
      picture: (colour) => ({ kind: "t-shirt", view: "folded", colour }),
      en: (colour) => `Harbour Tee in ${colour}, folded, on top of a pile of shirts`,
      zh: (colour) => `折好的港湾纯棉 T 恤（${colour}），叠放在其他 T 恤之上`,
    },
  ]),
};

const sockColours = ["rose", "pine", "indigo"] as const;

const sockSizes: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺码" },
  values: [
    { code: "36-40", title: { en: "EU 36–40", zh: "36–40 码" } },
    { code: "41-46", title: { en: "EU 41–46", zh: "41–46 码" } },
  ],
};

const socks: SeedProduct = {
  key: "ferry-socks",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["clothing"],
  slug: { en: "ferry-stripe-socks", zh: "条纹袜-渡轮" },
  title: { en: "Ferry Stripe Socks", zh: "渡轮条纹袜" },
  summary: {
    en: "Thick ribbed cotton socks with a cushioned sole and cheerful stripes.",
    zh: "厚实罗纹棉袜，毛圈袜底，条纹轻快。",
  },
  description: {
    en: paragraphs(
      "Mid-calf socks that stay up without leaving a mark. The leg is ribbed, the sole is terry-lined, and the toe is linked by hand, so there is no seam to feel.",
      "80 % organic cotton, 18 % recycled polyamide, 2 % elastane. Wash at 40 °C; dry on the line and the colours stay as they are.",
      "One pair.",
    ),
    zh: paragraphs(
      "长度到小腿中部，不下滑也不勒腿。袜筒为罗纹织法，袜底加毛圈，袜头手工缝合，几乎摸不到接缝。",
      "80% 有机棉，18% 再生锦纶，2% 氨纶。40 °C 以下水洗，自然晾干，颜色更持久。",
      "一双装。",
    ),
  },
  options: [colourOption(sockColours), sockSizes],
  variants: variantGrid({
    sku: "NL-SOCK",
    seconds: ["36-40", "41-46"],
    priceMinor: 1400,
    weightGrams: 85,
    rows: [
      { code: "rose", stock: [36, 28] },
      { code: "pine", stock: [31, 44] },
      { code: "indigo", stock: [1, 25] },
    ],
  }),
  images: picturesByColour(sockColours, [
    {
      picture: (colour) => ({ kind: "socks", view: "front", colour }),
      en: (colour) => `A pair of Ferry Stripe Socks in ${colour}`,
      zh: (colour) => `一双渡轮条纹袜（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "socks", view: "folded", colour }),
      en: (colour) => `Ferry Stripe Socks in ${colour}, folded together with a paper band`,
      zh: (colour) => `对折并束着纸封的渡轮条纹袜（${colour}）`,
    },
  ]),
};

const beanieColours = ["ochre", "fog", "plum"] as const;

const beanie: SeedProduct = {
  key: "low-tide-beanie",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["clothing", "outdoors"],
  slug: { en: "low-tide-beanie", zh: "羊毛帽-退潮" },
  title: { en: "Low Tide Beanie", zh: "退潮美利奴羊毛帽" },
  summary: {
    en: "A fisherman's beanie in soft merino that doesn't scratch.",
    zh: "渔夫短帽款，柔软美利奴羊毛，不扎额头。",
  },
  description: {
    en: paragraphs(
      "A short, close-fitting beanie with a deep cuff. Fold it once to sit above the ears, or leave it down when the wind comes up.",
      "Knitted in one piece from 100 % extra-fine merino (19.5 micron), traceable to four farms in Patagonia. One size, which stretches from 54 to 61 cm.",
      "Wool airs out well: hang it by an open window overnight and wash it by hand only now and then.",
    ),
    zh: paragraphs(
      "短款贴头毛线帽，帽檐宽厚。翻折一次，刚好露出耳朵；起风时放下来，护住双耳。",
      "整顶一体编织，采用 100% 特细美利奴羊毛（19.5 微米），可追溯至巴塔哥尼亚的四座牧场。均码，适合 54–61 厘米头围。",
      "羊毛透气去味：夜里挂在窗边通风即可，偶尔手洗就够。",
    ),
  },
  options: [colourOption(beanieColours)],
  variants: variantGrid({
    sku: "NL-BEAN",
    priceMinor: 3900,
    weightGrams: 90,
    rows: [
      { code: "ochre", stock: [16] },
      { code: "fog", stock: [21] },
      { code: "plum", stock: [3] },
    ],
  }),
  images: picturesByColour(beanieColours, [
    {
      picture: (colour) => ({ kind: "beanie", view: "front", colour }),
      en: (colour) => `Low Tide Beanie in ${colour}, the cuff folded up once`,
      zh: (colour) => `退潮美利奴羊毛帽（${colour}），帽檐翻折一次`,
    },
    {
      picture: (colour) => ({ kind: "beanie", view: "stack", colour }),
      en: (colour) => `Low Tide Beanie in ${colour} on top of two others`,
      zh: (colour) => `退潮美利奴羊毛帽（${colour}），叠放在另外两顶之上`,
    },
  ]),
};

export const clothingProducts: readonly SeedProduct[] = [hoodie, tee, socks, beanie];
