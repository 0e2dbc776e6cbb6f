import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import { bagSize, grindOption } from "./coffee-options";
import type { SeedCategory, SeedProduct } from "./types";

export const coffeeTeaCategory: SeedCategory = {
  key: "coffee-tea",
  parentKey: "kitchen",
  slug: { en: "coffee-and-tea", zh: "咖啡与茶" },
  title: { en: "Coffee & Tea", zh: "咖啡与茶" },
  description: {
    en: "Beans from this week, leaves from this spring, and the few things it takes to do them justice.",
    zh: "这一周烘的豆，这一年采的叶，还有几件不辜负它们的器物。",
  },
  image: {
    picture: { kind: "scene", view: "coffee-tea", colour: "rust" },
    alt: {
      en: "Three tea tins on a shelf; below, a kettle, a cup of tea, a coffee dripper and a bag of coffee",
      zh: "搁板上三罐茶叶，下面是手冲壶、一杯茶、正在滴滤的咖啡与一袋咖啡豆",
    },
  },
};

const potColours = ["ink", "celadon"] as const;

const teapot: SeedProduct = {
  key: "crane-teapot",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["coffee-tea"],
  slug: { en: "crane-teapot", zh: "提梁壶-鹤" },
  title: { en: "Crane Teapot", zh: "鹤提梁壶" },
  summary: {
    en: "A stoneware pot with a bamboo handle and a spout that doesn't drip.",
    zh: "炻瓷壶身，竹提梁，壶嘴断水利落。",
  },
  description: {
    en: paragraphs(
      "The spout took the longest. It is pulled by hand, cut at a slant and left sharp below the lip, so the last drop goes back inside instead of down the front.",
      "700 ml, enough for four cups and the cup you forgot. The strainer is pierced into the wall itself: 61 holes, nothing to lose or to clean apart.",
      "The handle is split bamboo, bound on with brass. It folds down, and it never gets hot.",
    ),
    zh: paragraphs(
      "最费功夫的是壶嘴：手工拉制，斜切，唇下留一道锐口，最后一滴会自己缩回去，不沿壶身往下淌。",
      "容量 700 毫升，够倒四杯，外加你忘在桌上的那一杯。滤孔直接打在壶壁上，共六十一孔，没有会丢的零件，也没有要拆洗的滤网。",
      "提梁以剖竹制成，黄铜固定，可放倒，不烫手。",
    ),
  },
  options: [colourOption(potColours)],
  variants: variantGrid({
    sku: "SH-CRANE",
    priceMinor: 7200,
    weightGrams: 980,
    rows: [
      { code: "ink", stock: [11] },
      { code: "celadon", stock: [6] },
    ],
  }),
  images: picturesByColour(potColours, [
    {
      picture: (colour) => ({ kind: "teapot", view: "front", colour }),
      en: (colour) => `Crane Teapot in ${colour} with its bamboo handle upright`,
      zh: (colour) => `鹤提梁壶（${colour}），竹提梁立起`,
    },
    {
      picture: (colour) => ({ kind: "teapot", view: "poured", colour }),
      en: (colour) => `Crane Teapot in ${colour} behind two full cups`,
      zh: (colour) => `鹤提梁壶（${colour}）与两杯斟好的茶`,
    },
  ]),
};

const dripperColours = ["chalk", "clay"] as const;

const dripper: SeedProduct = {
  key: "slow-drip-set",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["coffee-tea"],
  slug: { en: "slow-drip-set", zh: "手冲套装-慢滴" },
  title: { en: "Slow Drip Set", zh: "慢滴手冲套装" },
  summary: {
    en: "Porcelain dripper, glass server and forty filters: everything but the patience.",
    zh: "瓷滤杯、玻璃分享壶、四十张滤纸，只差一点耐心。",
  },
  description: {
    en: paragraphs(
      "Twelve ribs inside the cone keep the paper off the wall, so the water runs through the coffee rather than around it. Three minutes for two cups, if the grind is right.",
      "Porcelain holds heat better than plastic and looks better than steel. The wooden collar is there so that you can lift the server, 600 ml of borosilicate glass, while it is full.",
      "Fits size 02 filters. Dripper and server may go into the dishwasher; the collar slips off.",
    ),
    zh: paragraphs(
      "锥壁内十二道肋骨，把滤纸撑离杯壁，水是穿过咖啡粉，而不是绕过去。研磨合适的话，两杯三分钟。",
      "瓷比塑料保温，比不锈钢耐看。分享壶为高硼硅玻璃，600 毫升；颈上的木圈，是为了装满时也能徒手提起来。",
      "适用 02 号滤纸。滤杯与壶可进洗碗机，木圈可取下。",
    ),
  },
  options: [colourOption(dripperColours)],
  variants: variantGrid({
    sku: "SH-DRIP",
    priceMinor: 4900,
    weightGrams: 860,
    rows: [
      { code: "chalk", stock: [29] },
      { code: "clay", stock: [17], priceMinor: 3900, compareAtMinor: 4900 },
    ],
  }),
  images: picturesByColour(dripperColours, [
    {
      picture: (colour) => ({ kind: "dripper", view: "front", colour }),
      en: (colour) => `Slow Drip Set with a porcelain dripper in ${colour} on its glass server`,
      zh: (colour) => `慢滴手冲套装：瓷滤杯（${colour}）架在玻璃分享壶上`,
    },
    {
      picture: (colour) => ({ kind: "dripper", view: "brewing", colour }),
      colours: ["chalk"],
      en: (colour) => `Slow Drip Set in ${colour} while coffee drips into the server`,
      zh: (colour) => `慢滴手冲套装（${colour}）正在滴滤咖啡`,
    },
  ]),
};

const kettleColours = ["graphite", "sage"] as const;

const kettle: SeedProduct = {
  key: "egret-kettle",
  brand: "Kupfer & Korn",
  taxClass: "standard",
  categoryKeys: ["coffee-tea"],
  slug: { en: "egret-pouring-kettle", zh: "手冲壶-白鹭" },
  title: { en: "Egret Pouring Kettle", zh: "白鹭细口手冲壶" },
  summary: {
    en: "A one-litre kettle with a thin spout: a drop at a time, or a steady thread.",
    zh: "一升细口壶：可以一滴一滴，也可以细水长流。",
  },
  description: {
    en: paragraphs(
      "With an ordinary kettle you pour where it wants. The Egret's spout leaves the body at its lowest point and narrows to 6 mm, so the stream begins where you point it and stops when you do.",
      "Steel, powder-coated outside, with a beech handle that stays cool and is set back far enough for a whole hand. Suits gas, ceramic and induction.",
      "Descale with citric acid, never with vinegar, if you'd like the coffee to taste of coffee.",
    ),
    zh: paragraphs(
      "普通水壶，是水想往哪儿去就往哪儿去。白鹭的壶嘴从壶身最低处引出，收到 6 毫米：指哪儿落哪儿，说停就停。",
      "不锈钢壶身，外层粉末喷涂；山毛榉手柄不烫手，离壶身够远，整只手握得下。燃气灶、电陶炉、电磁炉皆可。",
      "除垢请用柠檬酸，别用醋——如果你希望咖啡喝起来还是咖啡。",
    ),
  },
  options: [colourOption(kettleColours)],
  variants: variantGrid({
    sku: "KK-EGRET",
    priceMinor: 6800,
    weightGrams: 720,
    rows: [
      { code: "graphite", stock: [22] },
      { code: "sage", stock: [9] },
    ],
  }),
  images: picturesByColour(kettleColours, [
    {
      picture: (colour) => ({ kind: "kettle", view: "front", colour }),
      en: (colour) => `Egret Pouring Kettle in ${colour} with its thin curved spout and wooden handle`,
      zh: (colour) => `白鹭细口手冲壶（${colour}），细长弯嘴，木手柄`,
    },
    {
      picture: (colour) => ({ kind: "kettle", view: "pouring", colour }),
      colours: ["graphite"],
      en: (colour) => `Egret Pouring Kettle in ${colour}, tilted, a thin stream running into a cup`,
      zh: (colour) => `倾斜注水的白鹭细口手冲壶（${colour}），细水流入杯中`,
    },
  ]),
};

const espresso: SeedProduct = {
  key: "night-train-espresso",
  brand: "Studio Haru",
  taxClass: "reduced",
  categoryKeys: ["coffee-tea"],
  slug: { en: "night-train-espresso", zh: "浓缩咖啡豆-夜车" },
  title: { en: "Night Train Espresso", zh: "夜车意式拼配咖啡" },
  summary: {
    en: "Dark, heavy and sweet: molasses, walnut, a long smoky finish.",
    zh: "深沉、厚重、回甘：黑糖蜜、核桃，烟熏尾韵悠长。",
  },
  description: {
    en: paragraphs(
      "For those who board at 22:14 and have to be somebody by morning. Brazil and Sumatra for the body, a fifth of Indian robusta for the crema and the kick.",
      "Roasted until just after the second crack begins and no further: you taste molasses and walnut, not charcoal.",
      "18 g in, 36 g out, 27 seconds at 93 °C. It also makes the best cappuccino we know.",
    ),
    zh: paragraphs(
      "献给 22 点 14 分上车、第二天一早还得像个人样的人。巴西与苏门答腊撑起醇厚，再加两成印度罗布斯塔，给油脂，也给劲儿。",
      "烘到二爆刚起便收：喝得到黑糖蜜与核桃，喝不到焦苦。",
      "粉 18 克，出液 36 克，93 °C，27 秒。拿来做卡布奇诺，是我们喝过最好的。",
    ),
  },
  options: [bagSize, grindOption("espresso", { en: "For espresso", zh: "意式研磨" })],
  variants: variantGrid({
    sku: "SH-NIGHT",
    seconds: ["beans", "espresso"],
    priceMinor: 1090,
    weightGrams: 270,
    rows: [
      { code: "250g", stock: [52, 38] },
      { code: "1kg", stock: [19, 11], priceMinor: 3400, weightGrams: 1040 },
    ],
  }),
  images: [
    {
      picture: { kind: "coffee", view: "front", colour: "ink" },
      alt: {
        en: "Bag of Night Train Espresso with a dark blue label, coffee beans before it",
        zh: "贴着墨蓝标签的夜车意式咖啡袋，前面散落着咖啡豆",
      },
    },
    {
      picture: { kind: "coffee", view: "brewed", colour: "ink" },
      alt: { en: "Night Train Espresso beside a glass jug of coffee", zh: "夜车意式咖啡袋与一壶冲好的咖啡" },
    },
  ],
};

const decaf: SeedProduct = {
  key: "second-cup-decaf",
  brand: "Studio Haru",
  taxClass: "reduced",
  categoryKeys: ["coffee-tea"],
  slug: { en: "second-cup-decaf", zh: "低因咖啡-续杯" },
  title: { en: "Second Cup Decaf", zh: "续杯低因咖啡" },
  summary: {
    en: "All of the ritual, 0.1 % of the caffeine: milk chocolate, red apple, brown sugar.",
    zh: "仪式感一点不少，咖啡因只剩 0.1%：牛奶巧克力、红苹果、红糖。",
  },
  description: {
    en: paragraphs(
      "For the cup after dinner, and for anyone who was told to cut down and wasn't told how to enjoy it. Washed Colombian beans from Cauca, decaffeinated near the farm with sugar-cane alcohol and spring water.",
      "Decaf takes heat differently, so we roast it slower and cooler. It keeps its fruit and loses the cardboard.",
      "Grind it a notch finer than you are used to.",
    ),
    zh: paragraphs(
      "晚饭后的那一杯；或是医生让你少喝、却没告诉你怎么喝得高兴。哥伦比亚考卡产区水洗豆，在产地附近以甘蔗乙醇和山泉水脱去咖啡因。",
      "低因豆受热不一样，我们烘得更慢、温度更低：留住果香，去掉纸板味。",
      "研磨比平时再细一格。",
    ),
  },
  options: [bagSize, grindOption("filter", { en: "For filter", zh: "手冲研磨" })],
  variants: variantGrid({
    sku: "SH-DECAF",
    seconds: ["beans", "filter"],
    priceMinor: 1250,
    weightGrams: 270,
    rows: [
      { code: "250g", stock: [27, 31] },
      { code: "1kg", stock: [2, 0], priceMinor: 3900, weightGrams: 1040 },
    ],
  }),
  images: [
    {
      picture: { kind: "coffee", view: "front", colour: "sage" },
      alt: {
        en: "Bag of Second Cup Decaf with a sage-green label, coffee beans before it",
        zh: "贴着鼠尾草绿标签的续杯低因咖啡袋，前面散落着咖啡豆",
      },
    },
    {
      picture: { kind: "coffee", view: "brewed", colour: "sage" },
      alt: { en: "Second Cup Decaf beside a glass jug of coffee", zh: "续杯低因咖啡袋与一壶冲好的咖啡" },
    },
  ],
};

const chocolate: SeedProduct = {
  key: "intermission-chocolate",
  brand: "Kupfer & Korn",
  taxClass: "reduced",
  categoryKeys: ["coffee-tea", "kitchen"],
  slug: { en: "intermission-chocolate", zh: "巧克力-幕间" },
  title: { en: "Intermission Chocolate", zh: "幕间黑巧克力" },
  summary: {
    en: "72 % cocoa from Piura with roasted almonds, twelve squares that snap.",
    zh: "72% 秘鲁皮乌拉可可，配烘杏仁，十二小格，一掰即断。",
  },
  description: {
    en: paragraphs(
      "Made for the quarter of an hour between two acts, two meetings or two chapters. White Peruvian cacao, stone-ground for sixty hours, so there is little bitterness and no hurry.",
      "The almonds are roasted in their skins and broken by hand: every square has one, no square has the same.",
      "80 g. Cocoa, cane sugar, cocoa butter, almonds; nothing else. May contain traces of other nuts.",
    ),
    zh: paragraphs(
      "专为两幕之间、两场会之间、两章书之间的那一刻钟准备。选用秘鲁白可可，石磨六十小时，不怎么苦，也不着急。",
      "杏仁带皮烘过，手工掰碎：每一格都有，每一格都不一样。",
      "净含量 80 克。配料：可可豆、蔗糖、可可脂、杏仁，再无其他。可能含微量其他坚果。",
    ),
  },
  options: [],
  variants: [{ sku: "KK-CHOC", valueCodes: [], priceMinor: 590, stock: 120, weightGrams: 90 }],
  images: [
    {
      picture: { kind: "chocolate", view: "front", colour: "plum" },
      alt: {
        en: "Intermission Chocolate in plum-coloured paper with a cocoa pod on its label, almonds beside it",
        zh: "梅紫色纸包装的幕间黑巧克力，标签上画着可可果，旁边有几颗杏仁",
      },
    },
    {
      picture: { kind: "chocolate", view: "opened", colour: "plum" },
      alt: {
        en: "Intermission Chocolate unwrapped from its foil, one piece broken off",
        zh: "拆开锡纸的幕间黑巧克力，掰下了一小块",
      },
    },
  ],
};

export const coffeeTeaProducts: readonly SeedProduct[] = [
  teapot,
  dripper,
  kettle,
  espresso,
  chocolate,
  decaf,
];
