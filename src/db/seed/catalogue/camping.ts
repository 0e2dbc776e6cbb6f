import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedProduct } from "./types";

export const campingCategory: SeedCategory = {
  key: "camping",
  parentKey: "outdoors",
  slug: { en: "camping", zh: "露营" },
  title: { en: "Camping", zh: "露营" },
  description: {
    en: "A roof, a light, a seat and something hot: the whole household, in the boot of a small car.",
    zh: "一顶帐篷，一盏灯，一把椅子，一口热的：全部家当，小车后备厢就装得下。",
  },
  image: {
    picture: { kind: "scene", view: "camping", colour: "coral" },
    alt: {
      en: "A lit tent under the moon, a canvas chair, a lantern and a steaming mug before it",
      zh: "月光下亮着灯的帐篷，前面是帆布椅、营地灯和一杯冒着热气的饮料",
    },
  },
};

const tentColours = ["coral", "moss"] as const;

const tent: SeedProduct = {
  key: "hollow-tent",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["camping"],
  slug: { en: "hollow-two-person-tent", zh: "帐篷-山坳" },
  title: { en: "Hollow Two-Person Tent", zh: "山坳双人帐篷" },
  summary: {
    en: "Two poles, six pegs, five minutes: a dome that stands before the rain does.",
    zh: "两根杆，六个钉，五分钟：赶在雨前搭好的圆顶帐。",
  },
  description: {
    en: paragraphs(
      "The inner tent hangs in the outer, so both go up at once and nothing gets wet while you look for the second bag. Colour-coded poles, and instructions sewn to the sack where they can't be left at home.",
      "4,000 mm column of water, taped floor, two doors: nobody has to climb over anybody at three in the morning. Room for two and a half, as we say in the catalogue, or two and a dog, as people do.",
      "2.3 kg, packs to 46 × 16 cm. Repair sleeve, spare pegs and a metre of guy line included.",
    ),
    zh: paragraphs(
      "内帐挂在外帐里，一起撑起来，找第二个袋子的工夫也不会淋湿。撑杆按颜色区分，说明书直接缝在收纳袋上，想落在家里都难。",
      "防水 4000 毫米，帐底压胶，两个门：凌晨三点谁也不用从谁身上爬过去。我们写的是容纳两个半人；大家实际用起来，是两个人一条狗。",
      "重 2.3 公斤，收纳 46 × 16 厘米。附修补套管、备用地钉与一米风绳。",
    ),
  },
  options: [colourOption(tentColours)],
  variants: variantGrid({
    sku: "FW-HOLLOW",
    priceMinor: 27900,
    weightGrams: 2500,
    rows: [
      { code: "coral", stock: [7] },
      { code: "moss", stock: [0] },
    ],
  }),
  images: picturesByColour(tentColours, [
    {
      picture: (colour) => ({ kind: "tent", view: "front", colour }),
      en: (colour) => `Hollow Two-Person Tent in ${colour}, pitched on a meadow, its door rolled aside`,
      zh: (colour) => `搭在草地上的山坳双人帐篷（${colour}），门帘卷起`,
    },
    {
      picture: (colour) => ({ kind: "tent", view: "night", colour }),
      colours: ["coral"],
      en: (colour) => `Hollow Two-Person Tent in ${colour} at night, lit from inside`,
      zh: (colour) => `夜里从里面亮起灯的山坳双人帐篷（${colour}）`,
    },
  ]),
};

const lanternColours = ["pine", "rust"] as const;

const lantern: SeedProduct = {
  key: "glow-worm-lantern",
  brand: "Tonwerk",
  taxClass: "standard",
  categoryKeys: ["camping", "home"],
  slug: { en: "glow-worm-lantern", zh: "营地灯-流萤" },
  title: { en: "Glow-Worm Lantern", zh: "流萤营地灯" },
  summary: {
    en: "Warm light on a dimmer, 70 hours low, and a socket to feed a phone.",
    zh: "暖光可调，弱光 70 小时，还能给手机充电。",
  },
  description: {
    en: paragraphs(
      "Camping lamps tend to be bright, white and a little like a garage. The Glow-Worm begins at the light of one candle and stops where a page can be read: 2,200 to 2,700 K, 5 to 320 lumens.",
      "Turn the brass knob; there are no modes to click through. The globe is glass, caged, and wipes clean of moths.",
      "USB-C in, USB-A out, 5,200 mAh, replaceable. Stands up to rain, not to rivers (IPX4).",
    ),
    zh: paragraphs(
      "露营灯多半又亮又白，照得像修车铺。流萤从一支烛光起步，到看得清书页为止：2200–2700 K，5–320 流明。",
      "拧黄铜旋钮就行，没有一堆模式要按。灯罩是玻璃的，外有护架，飞蛾扑过一擦就净。",
      "USB-C 输入，USB-A 输出，5200 毫安时，电池可更换。防雨，不防河（IPX4）。",
    ),
  },
  options: [colourOption(lanternColours)],
  variants: variantGrid({
    sku: "TW-GLOW",
    priceMinor: 6500,
    weightGrams: 690,
    rows: [
      { code: "pine", stock: [20] },
      { code: "rust", stock: [13] },
    ],
  }),
  images: picturesByColour(lanternColours, [
    {
      picture: (colour) => ({ kind: "lantern", view: "front", colour }),
      en: (colour) => `Glow-Worm Lantern in ${colour} with a brass handle, switched off`,
      zh: (colour) => `未点亮的流萤营地灯（${colour}），黄铜提手`,
    },
    {
      picture: (colour) => ({ kind: "lantern", view: "lit", colour }),
      colours: ["pine"],
      en: (colour) => `Glow-Worm Lantern in ${colour}, lit on a tree stump at night, moths around it`,
      zh: (colour) => `夜里树桩上点亮的流萤营地灯（${colour}），飞蛾绕灯`,
    },
  ]),
};

const mugColours = ["indigo", "pine", "clay"] as const;

const enamelMug: SeedProduct = {
  key: "billy-mug",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["camping", "kitchen"],
  slug: { en: "billy-enamel-mug", zh: "搪瓷杯-篝火" },
  title: { en: "Billy Enamel Mug", zh: "篝火搪瓷杯" },
  summary: {
    en: "Enamelled steel, 400 ml, at home on the coals and on the desk on Monday.",
    zh: "400 毫升搪瓷钢杯，能架在炭火上，周一也能摆上办公桌。",
  },
  description: {
    en: paragraphs(
      "Glass fused to steel at 820 °C: no taste, no plastic, no fuss. Put it straight on the embers and hold it by a glove.",
      "The speckles are splashed by hand, so no two are alike and nobody mixes them up in the morning. The rim is bare steel, rolled, and gets darker with time.",
      "It will chip if you drop it on a rock. It will still hold coffee.",
    ),
    zh: paragraphs(
      "820 °C 高温把玻璃熔在钢上：没异味，没塑料，没那么多讲究。直接搁炭火上，戴只手套端下来。",
      "白点是手工甩上去的，没有两只一样，早上谁也不会拿错。杯沿露钢卷边，越用颜色越深。",
      "掉在石头上会磕掉瓷，照样装咖啡。",
    ),
  },
  options: [colourOption(mugColours)],
  variants: variantGrid({
    sku: "FW-BILLY",
    priceMinor: 1500,
    weightGrams: 180,
    rows: [
      { code: "indigo", stock: [52] },
      { code: "pine", stock: [47] },
      { code: "clay", stock: [39] },
    ],
  }),
  images: picturesByColour(mugColours, [
    {
      picture: (colour) => ({ kind: "enamel-mug", view: "front", colour }),
      en: (colour) => `Billy Enamel Mug in ${colour} with white speckles, full of coffee`,
      zh: (colour) => `盛着咖啡的篝火搪瓷杯（${colour}），白色斑点`,
    },
    {
      picture: (colour) => ({ kind: "enamel-mug", view: "campfire", colour }),
      colours: ["indigo"],
      en: (colour) => `Billy Enamel Mug in ${colour}, steaming on a stone beside a campfire`,
      zh: (colour) => `篝火旁石头上冒着热气的篝火搪瓷杯（${colour}）`,
    },
  ]),
};

const chairColours = ["ochre", "moss"] as const;

const chair: SeedProduct = {
  key: "clearing-chair",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["camping", "garden"],
  slug: { en: "clearing-folding-chair", zh: "折叠椅-林间空地" },
  title: { en: "Clearing Folding Chair", zh: "林间空地折叠椅" },
  summary: {
    en: "Beech and canvas, made to be sat in for a whole book.",
    zh: "榉木配帆布，坐得住一整本书的工夫。",
  },
  description: {
    en: paragraphs(
      "Folding chairs are for waiting in. This one is for staying: the seat is 48 cm wide and slopes a little back, the arms are where the elbows are, and the canvas gives like a hammock that has been to school.",
      "Steamed beech, brass bolts, 18-ounce canvas held by two rods; slide them out and it goes into the wash.",
      "Folds flat to 11 cm. Carries 130 kg, weighs 4.1. Leave it out overnight, not over winter.",
    ),
    zh: paragraphs(
      "折叠椅一般是用来等人的，这把是用来待着的：座宽 48 厘米，微微后倾，扶手就在手肘该在的地方，帆布的弹性像一张受过教育的吊床。",
      "蒸汽榉木，黄铜螺栓，18 盎司帆布由两根木杆撑住，抽出木杆就能拿去洗。",
      "折起来厚 11 厘米。承重 130 公斤，自重 4.1 公斤。在外面过夜可以，过冬不行。",
    ),
  },
  options: [colourOption(chairColours)],
  variants: variantGrid({
    sku: "FW-CLEAR",
    priceMinor: 11900,
    weightGrams: 4100,
    rows: [
      { code: "ochre", stock: [9] },
      { code: "moss", stock: [1] },
    ],
  }),
  images: picturesByColour(chairColours, [
    {
      picture: (colour) => ({ kind: "camp-chair", view: "front", colour }),
      en: (colour) => `Clearing Folding Chair of beech with canvas in ${colour}`,
      zh: (colour) => `榉木林间空地折叠椅，帆布（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "camp-chair", view: "meadow", colour }),
      colours: ["ochre"],
      en: (colour) => `Clearing Folding Chair with canvas in ${colour} on a meadow, a basket beside it`,
      zh: (colour) => `草地上的林间空地折叠椅（${colour}），旁边放着提篮`,
    },
  ]),
};

export const campingProducts: readonly SeedProduct[] = [tent, lantern, enamelMug, chair];
