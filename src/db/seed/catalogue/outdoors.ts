import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedProduct } from "./types";

export const outdoorsCategory: SeedCategory = {
  key: "outdoors",
  parentKey: null,
  slug: { en: "outdoors", zh: "户外" },
  title: { en: "Outdoors", zh: "户外" },
  description: {
    en: "For the way to work, the lake after work and the weekend behind the last tram stop.",
    zh: "陪你上班的路，下班后的湖边，以及电车终点站外的周末。",
  },
  image: {
    picture: { kind: "scene", view: "outdoors", colour: "celadon" },
    alt: {
      en: "A backpack, a bottle and a rolled picnic blanket on a meadow in front of hills",
      zh: "草地上的背包、水壶与卷起的野餐毯，远处是山丘",
    },
  },
};

const bottleColours = ["ocean", "chalk", "coral"] as const;

const bottle: SeedProduct = {
  key: "brook-bottle",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["outdoors"],
  slug: { en: "brook-insulated-bottle", zh: "保温杯-溪流" },
  title: { en: "Brook Insulated Bottle", zh: "溪流保温杯" },
  summary: {
    en: "Keeps tea hot for 12 hours and water cold for a day; never leaks in a bag.",
    zh: "保热 12 小时，保冷 24 小时，放进包里不漏水。",
  },
  description: {
    en: paragraphs(
      "A 500 ml bottle of double-walled steel, powder-coated so that it doesn't slip from a wet hand. Hot for 12 hours, cold for 24.",
      "The cap closes in one and a half turns and has a loop of real cord: easy to carry with one finger, and to tie to a pack.",
      "The mouth is wide enough for ice cubes and a brush. All parts come apart; the seal can be bought on its own.",
      "18/8 stainless steel, free from BPA. Height 25 cm, fits bicycle cages.",
    ),
    zh: paragraphs(
      "500 毫升双层真空不锈钢保温杯，粉末喷涂外壁，手湿也握得住。保热 12 小时，保冷 24 小时。",
      "杯盖一圈半即可拧紧，配编织提绳：一根手指就能提走，也能系在背包上。",
      "杯口够宽，放得进冰块，也伸得进杯刷。所有部件均可拆洗，密封圈可单独购买。",
      "304 不锈钢，不含双酚 A。高 25 厘米，可放入自行车水壶架。",
    ),
  },
  options: [colourOption(bottleColours)],
  variants: variantGrid({
    sku: "FW-BOTL",
    priceMinor: 3200,
    weightGrams: 340,
    rows: [
      { code: "ocean", stock: [28] },
      { code: "chalk", stock: [23] },
      { code: "coral", stock: [1], priceMinor: 2400, compareAtMinor: 3200 },
    ],
  }),
  images: picturesByColour(bottleColours, [
    {
      picture: (colour) => ({ kind: "bottle", view: "front", colour }),
      en: (colour) => `Brook Insulated Bottle in ${colour}, closed, with a loop of cord on its cap`,
      zh: (colour) => `盖好的溪流保温杯（${colour}），杯盖上带编织提绳`,
    },
    {
      picture: (colour) => ({ kind: "bottle", view: "open", colour }),
      en: (colour) => `Brook Insulated Bottle in ${colour}, open and steaming, the cap beside it`,
      zh: (colour) => `打开冒着热气的溪流保温杯（${colour}），杯盖放在一旁`,
    },
  ]),
};

const backpackColours = ["moss", "indigo"] as const;

const backpack: SeedProduct = {
  key: "ridge-backpack",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["outdoors", "bags"],
  slug: { en: "ridge-rolltop-backpack", zh: "卷口背包-山脊" },
  title: { en: "Ridge Roll-top Backpack", zh: "山脊卷口背包" },
  summary: {
    en: "Waxed canvas, 18 to 24 litres, with room for a 16-inch laptop.",
    zh: "蜡面帆布，18–24 升可伸缩，放得下 16 英寸电脑。",
  },
  description: {
    en: paragraphs(
      "One pack for the week and for the weekend. Rolled down it holds 18 litres and looks tidy on the tram; unrolled it takes 24 and a baguette.",
      "The canvas is waxed and sheds a shower of rain; the base is doubled. Inside are a padded sleeve for a laptop up to 16 inches, two pockets and a loop for keys.",
      "Straps and trim are vegetable-tanned leather, the buckles solid brass. Every part can be replaced, and we repair Ridge packs for ten years.",
      "45 × 30 × 15 cm, 1.1 kg.",
    ),
    zh: paragraphs(
      "平日通勤，周末出游，一只就够。卷口收紧时 18 升，乘车利落；全部展开有 24 升，还能插下一根法棍。",
      "蜡面帆布可挡阵雨，底部双层加固。内有可放 16 英寸电脑的加厚隔层、两个口袋和一个钥匙环。",
      "肩带与饰边为植鞣皮革，扣件为实心黄铜。每个部件都可更换，十年内提供维修。",
      "45 × 30 × 15 厘米，1.1 千克。",
    ),
  },
  options: [colourOption(backpackColours)],
  variants: variantGrid({
    sku: "FW-PACK",
    priceMinor: 16900,
    weightGrams: 1100,
    rows: [
      { code: "moss", stock: [12] },
      { code: "indigo", stock: [8], priceMinor: 13900, compareAtMinor: 16900 },
    ],
  }),
  images: picturesByColour(backpackColours, [
    {
      picture: (colour) => ({ kind: "backpack", view: "front", colour }),
      en: (colour) => `Ridge Roll-top Backpack in ${colour} with leather straps and a brass buckle`,
      zh: (colour) => `山脊卷口背包（${colour}），皮革扣带配黄铜扣`,
    },
    {
      picture: (colour) => ({ kind: "backpack", view: "back", colour }),
      en: (colour) => `Ridge Roll-top Backpack in ${colour} from the back, with its padded shoulder straps`,
      zh: (colour) => `山脊卷口背包（${colour}）背面与加厚肩带`,
    },
  ]),
};

const blanketColours = ["rust", "pine"] as const;

const blanket: SeedProduct = {
  key: "orchard-blanket",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["outdoors", "home"],
  slug: { en: "orchard-picnic-blanket", zh: "野餐毯-果园" },
  title: { en: "Orchard Picnic Blanket", zh: "果园野餐毯" },
  summary: {
    en: "Checked recycled wool with a dry back and a leather carrying strap.",
    zh: "再生羊毛格纹毯，背面防潮，附皮革提带。",
  },
  description: {
    en: paragraphs(
      "Big enough for four people and a cake: 150 × 180 cm of checked wool, woven from recycled yarn in Biella, Italy.",
      "The back is coated cotton, so that dew and damp sand stay outside. It rolls up in half a minute and is carried by its leather strap.",
      "Shake it out, brush it, and wipe the back with a damp cloth. We weave it once a year, in spring.",
    ),
    zh: paragraphs(
      "坐得下四个人，还放得下一只蛋糕：150 × 180 厘米格纹羊毛毯，由意大利比耶拉以再生纱线织成。",
      "背面为涂层棉布，挡住露水与湿沙。半分钟就能卷好，用皮革提带拎走。",
      "抖一抖，刷一刷，背面用湿布擦净即可。每年只在春天织造一批。",
    ),
  },
  options: [colourOption(blanketColours)],
  variants: variantGrid({
    sku: "FW-BLNK",
    priceMinor: 7900,
    weightGrams: 1350,
    rows: [
      { code: "rust", stock: [0] },
      { code: "pine", stock: [0] },
    ],
  }),
  images: picturesByColour(blanketColours, [
    {
      picture: (colour) => ({ kind: "blanket", view: "rolled", colour }),
      en: (colour) => `Orchard Picnic Blanket in ${colour}, rolled up in its leather carrying strap`,
      zh: (colour) => `用皮革提带卷好的果园野餐毯（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "blanket", view: "folded", colour }),
      en: (colour) => `Orchard Picnic Blanket in ${colour}, folded, with a fringe along its edge`,
      zh: (colour) => `折叠好的果园野餐毯（${colour}），边缘带流苏`,
    },
  ]),
};

const umbrella: SeedProduct = {
  key: "april-umbrella",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["outdoors"],
  slug: { en: "april-umbrella", zh: "长柄伞-四月" },
  title: { en: "April Umbrella", zh: "四月长柄伞" },
  summary: {
    en: "A walking umbrella in sunny yellow, with eight fibreglass ribs and an ash handle.",
    zh: "明黄色长柄伞，八根玻璃纤维伞骨，白蜡木弯柄。",
  },
  description: {
    en: paragraphs(
      "Rain is easier to bear under something yellow. The canopy is 104 cm wide and made of pongee from recycled bottles; it dries in minutes.",
      "Eight fibreglass ribs bend in a gust instead of breaking, and snap back. The crook is steamed ash, oiled, and gets better with use.",
      "Opens at the press of a button. Length 88 cm, 460 g. Ribs and handle can be replaced.",
    ),
    zh: paragraphs(
      "撑一把明黄色的伞，雨天也没那么难熬。伞面直径 104 厘米，由再生塑料瓶制成的碰击布缝制，几分钟即干。",
      "八根玻璃纤维伞骨，遇大风会弯而不折，随即回弹。弯柄以蒸汽弯制的白蜡木做成，上油处理，越用越润。",
      "按键自动开伞。全长 88 厘米，重 460 克。伞骨与手柄均可更换。",
    ),
  },
  options: [],
  variants: [{ sku: "FW-UMBR", valueCodes: [], priceMinor: 5400, stock: 15, weightGrams: 460 }],
  images: [
    {
      picture: { kind: "umbrella", view: "open", colour: "butter" },
      alt: {
        en: "Yellow April Umbrella, open, with a curved wooden handle, in light rain",
        zh: "细雨中撑开的黄色四月长柄伞，木质弯柄",
      },
    },
    {
      picture: { kind: "umbrella", view: "closed", colour: "butter" },
      alt: {
        en: "Yellow April Umbrella, rolled and buttoned, leaning against a wall",
        zh: "收拢扣好、倚墙而立的黄色四月长柄伞",
      },
    },
  ],
};

export const outdoorsProducts: readonly SeedProduct[] = [bottle, backpack, blanket, umbrella];
