import { colourOption, paragraphs, picturesByColour, sizeOption, variantGrid } from "./build";
import type { SeedOption, SeedProduct } from "./types";

const overshirtColours = ["ink", "rust"] as const;

const overshirt: SeedProduct = {
  key: "fathom-overshirt",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["clothing"],
  slug: { en: "fathom-overshirt", zh: "衬衫夹克-深海" },
  title: { en: "Fathom Overshirt", zh: "深海衬衫夹克" },
  summary: {
    en: "A moleskin shirt that does the work of a jacket, with horn buttons and deep pockets.",
    zh: "鼹鼠皮绒衬衫夹克，当外套穿也够暖；牛角扣，口袋够深。",
  },
  description: {
    en: paragraphs(
      "Too warm for a jacket, too fresh for a shirt: that half of the year belongs to the Fathom. It is cut from cotton moleskin, a dense cloth with a suede-like face that keeps the wind out and softens with each wash.",
      "Two chest pockets with flaps take a phone and a notebook. Inside there is a third, hidden in the side seam, which most owners find in the second week.",
      "Buttons of real horn, sewn on with a shank, and one spare under the care label. Sits straight at the hip; there is room for a sweater below.",
    ),
    zh: paragraphs(
      "穿外套嫌热，只穿衬衫又嫌凉——一年里有半年是这样的天气，正好留给“深海”。面料是纯棉鼹鼠皮绒，织得密实，表面有细细的绒感，挡风，越洗越软。",
      "胸前两个带盖口袋，放得下手机和小本子。侧缝里还藏着第三个口袋，多数人要穿到第二周才会发现。",
      "天然牛角扣，绕脚缝钉，洗标下另附一颗备用扣。衣长及胯，里面套得下一件毛衣。",
    ),
  },
  options: [colourOption(overshirtColours), sizeOption(["s", "m", "l", "xl"])],
  variants: variantGrid({
    sku: "NL-OVER",
    seconds: ["s", "m", "l", "xl"],
    priceMinor: 11900,
    weightGrams: 690,
    rows: [
      { code: "ink", stock: [9, 17, 14, 6] },
      { code: "rust", stock: [5, 11, 0, 4] },
    ],
  }),
  images: picturesByColour(overshirtColours, [
    {
      picture: (colour) => ({ kind: "overshirt", view: "front", colour }),
      en: (colour) => `Fathom Overshirt in ${colour}, buttoned up and laid out flat`,
      zh: (colour) => `扣好平铺的深海衬衫夹克（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "overshirt", view: "detail", colour }),
      colours: ["ink"],
      en: (colour) => `Collar, chest pockets and horn buttons of the Fathom Overshirt in ${colour}`,
      zh: (colour) => `深海衬衫夹克（${colour}）的领子、胸袋与牛角扣`,
    },
  ]),
};

const sweaterColours = ["oat", "ocean", "plum"] as const;

const sweater: SeedProduct = {
  key: "shoal-sweater",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["clothing"],
  slug: { en: "shoal-cable-sweater", zh: "麻花毛衣-鱼群" },
  title: { en: "Shoal Cable Sweater", zh: "鱼群麻花毛衣" },
  summary: {
    en: "Three cables, five-ply lambswool and a collar that fits under a coat.",
    zh: "三道麻花纹，五股羔羊毛，领口服帖，外面能套大衣。",
  },
  description: {
    en: paragraphs(
      "Fishermen's wives once knitted each village its own pattern. Ours has three cables that part and meet like a shoal, worked by a mill on Donegal Bay that has made nothing else since 1978.",
      "Five strands of lambswool are twisted into one yarn. It is warm at once, light for what it does, and the few grains of dust that wool sheds in its first weeks are quickly gone.",
      "Regular fit. Wash it by hand in cool water and dry it lying down; a sweater on a hanger grows.",
    ),
    zh: paragraphs(
      "从前，渔村的妻子们各有一种织法，一看花纹就知道是哪个村子的人。我们这件是三道麻花，分开又聚拢，像水里的鱼群，由爱尔兰多尼戈尔湾边的一家老厂织成——他们从 1978 年起只做毛衣。",
      "五股羔羊毛捻成一根纱，上身就暖，分量却不重。最初几周会掉一点浮毛，很快就好。",
      "合身版型。冷水手洗，摊平晾干；挂着晾，毛衣会越来越长。",
    ),
  },
  options: [colourOption(sweaterColours), sizeOption(["s", "m", "l", "xl"])],
  variants: variantGrid({
    sku: "NL-SHOAL",
    seconds: ["s", "m", "l", "xl"],
    priceMinor: 12900,
    weightGrams: 640,
    rows: [
      { code: "oat", stock: [12, 19, 16, 7] },
      { code: "ocean", stock: [8, 14, 11, 5] },
      { code: "plum", stock: [4, 2, 1, 0], priceMinor: 9900, compareAtMinor: 12900 },
    ],
  }),
  images: picturesByColour(sweaterColours, [
    {
      picture: (colour) => ({ kind: "sweater", view: "front", colour }),
      en: (colour) =>
        `Shoal Cable Sweater in ${colour}, laid out flat, its three cables running down the front`,
      zh: (colour) => `平铺的鱼群麻花毛衣（${colour}），胸前三道麻花纹`,
    },
    {
      picture: (colour) => ({ kind: "sweater", view: "folded", colour }),
      colours: ["oat"],
      en: (colour) => `Shoal Cable Sweater in ${colour}, folded, on top of two others on a wooden stool`,
      zh: (colour) => `木凳上叠着三件毛衣，最上面是鱼群麻花毛衣（${colour}）`,
    },
  ]),
};

const raincoatColours = ["butter", "ink", "sage"] as const;

const raincoat: SeedProduct = {
  key: "squall-rain-jacket",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["clothing", "outdoors"],
  slug: { en: "squall-rain-jacket", zh: "雨衣-飑风" },
  title: { en: "Squall Rain Jacket", zh: "飑风雨衣" },
  summary: {
    en: "Taped seams, a hood with a peak and a striped lining that nobody sees but you.",
    zh: "接缝压胶，帽檐挺括；条纹里布，只有你自己看得见。",
  },
  description: {
    en: paragraphs(
      "A rain jacket in the old shape and a new cloth: recycled polyester with a matt coating that feels like rubberised cotton, weighs half, and breathes. Rated to 10,000 mm of water, which is a Hamburg November.",
      "Every seam is taped. The storm flap closes over the zip with snaps, the cuffs have a tab, and the pockets drain through an eyelet, in case you were sitting on the wet side of the ferry.",
      "Cut long enough to cover the seat of your trousers on a bicycle.",
    ),
    zh: paragraphs(
      "老派的款式，新的面料：再生涤纶加哑光涂层，摸着像上胶棉布，重量只有一半，还透气。防水指数 10,000 毫米，扛得住江南的整个梅雨季。",
      "所有接缝都压了胶条。拉链外有按扣门襟，袖口可收紧，口袋底部留了排水孔——万一你在渡轮上坐在了迎浪的那一侧。",
      "衣长特意放长，骑车时也能盖住裤子。",
    ),
  },
  options: [colourOption(raincoatColours), sizeOption(["s", "m", "l", "xl"])],
  variants: variantGrid({
    sku: "FW-SQUALL",
    seconds: ["s", "m", "l", "xl"],
    priceMinor: 13900,
    weightGrams: 580,
    rows: [
      { code: "butter", stock: [10, 22, 18, 9] },
      { code: "ink", stock: [13, 20, 21, 12] },
      { code: "sage", stock: [6, 8, 3, 2] },
    ],
  }),
  images: picturesByColour(raincoatColours, [
    {
      picture: (colour) => ({ kind: "raincoat", view: "front", colour }),
      en: (colour) => `Squall Rain Jacket in ${colour}, laid out flat with its hood up`,
      zh: (colour) => `平铺的飑风雨衣（${colour}），帽子立起`,
    },
    {
      picture: (colour) => ({ kind: "raincoat", view: "hung", colour }),
      colours: ["butter"],
      en: (colour) => `Squall Rain Jacket in ${colour}, hanging on a peg and dripping into a puddle`,
      zh: (colour) => `挂在木钩上滴水的飑风雨衣（${colour}），地上积了一小摊水`,
    },
  ]),
};

const trouserColours = ["moss", "graphite"] as const;

const waists: SeedOption = {
  code: "waist",
  title: { en: "Waist", zh: "腰围" },
  values: [
    { code: "w29", title: { en: "29 in", zh: "29 英寸（73 厘米）" } },
    { code: "w31", title: { en: "31 in", zh: "31 英寸（79 厘米）" } },
    { code: "w33", title: { en: "33 in", zh: "33 英寸（84 厘米）" } },
    { code: "w36", title: { en: "36 in", zh: "36 英寸（91 厘米）" } },
  ],
};

const trousers: SeedProduct = {
  key: "tramline-trousers",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["clothing"],
  slug: { en: "tramline-trousers", zh: "直筒裤-轨道" },
  title: { en: "Tramline Trousers", zh: "轨道直筒长裤" },
  summary: {
    en: "Straight twill trousers with a little give, neat enough for the office and easy to mend.",
    zh: "略带弹力的斜纹直筒裤，上班够体面，破了也好补。",
  },
  description: {
    en: paragraphs(
      "They fall straight from the hip, like the rails they are named after, and are a hand wider than this year's fashion, which will be this year's fashion again soon enough.",
      "The twill is 98 % cotton with 2 % elastane: it follows when you crouch for a shoelace and goes back when you stand. The inseam has 6 cm of cloth to let down.",
      "Five belt loops, two deep front pockets, one at the back with a button. Inside leg 82 cm.",
    ),
    zh: paragraphs(
      "从胯部笔直落下，像它名字里的铁轨；比今年流行的略宽一掌，不过用不了多久，流行又会转回来。",
      "98% 棉加 2% 氨纶的斜纹布：蹲下系鞋带时跟着你弯，站起来又复原。裤脚内预留 6 厘米，可以放长。",
      "五个裤襻，前面两个深口袋，后面一个带扣贴袋。内裆长 82 厘米。",
    ),
  },
  options: [colourOption(trouserColours), waists],
  variants: variantGrid({
    sku: "NL-TRAM",
    seconds: ["w29", "w31", "w33", "w36"],
    priceMinor: 8500,
    weightGrams: 520,
    rows: [
      { code: "moss", stock: [7, 15, 18, 8] },
      { code: "graphite", stock: [12, 24, 26, 10] },
    ],
  }),
  images: picturesByColour(trouserColours, [
    {
      picture: (colour) => ({ kind: "trousers", view: "front", colour }),
      en: (colour) => `Tramline Trousers in ${colour}, laid out flat`,
      zh: (colour) => `平铺的轨道直筒长裤（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "trousers", view: "folded", colour }),
      colours: ["moss"],
      en: (colour) => `Tramline Trousers in ${colour}, folded, the waistband and back pocket showing`,
      zh: (colour) => `折好的轨道直筒长裤（${colour}），露出腰头与后袋`,
    },
  ]),
};

export const layerProducts: readonly SeedProduct[] = [sweater, raincoat, overshirt, trousers];
