import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedOption, SeedProduct } from "./types";

export const kitchenCategory: SeedCategory = {
  key: "kitchen",
  parentKey: null,
  slug: { en: "kitchen-and-table", zh: "厨房与餐桌" },
  title: { en: "Kitchen & Table", zh: "厨房与餐桌" },
  description: {
    en: "Few tools, used daily: a pot that outlives its recipes, a sharp knife, bowls for everyone who came.",
    zh: "东西不必多，天天都用得上：一口传得下去的锅，一把快刀，几只碗，够来的人都坐下吃饭。",
  },
  image: {
    picture: { kind: "scene", view: "kitchen", colour: "chalk" },
    alt: {
      en: "A worktop with a coral-red pot, a wooden board, bowls, olive oil and tomatoes, an apron on the wall",
      zh: "厨房台面上的珊瑚色铸铁锅、木砧板、碗、橄榄油与番茄，墙上挂着围裙",
    },
  },
};

const potColours = ["coral", "ocean", "moss"] as const;

const potSize: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺寸" },
  values: [
    { code: "22cm", title: { en: "22 cm, 3.3 l", zh: "22 厘米，3.3 升" } },
    { code: "26cm", title: { en: "26 cm, 5.3 l", zh: "26 厘米，5.3 升" } },
  ],
};

const casserole: SeedProduct = {
  key: "sunday-casserole",
  brand: "Kupfer & Korn",
  taxClass: "standard",
  categoryKeys: ["kitchen"],
  slug: { en: "sunday-cast-iron-casserole", zh: "铸铁锅-星期日" },
  title: { en: "Sunday Cast-Iron Casserole", zh: "星期日珐琅铸铁锅" },
  summary: {
    en: "Enamelled cast iron that goes from the flame to the oven to the middle of the table.",
    zh: "珐琅铸铁锅：从灶火到烤箱，再端上餐桌正中。",
  },
  description: {
    en: paragraphs(
      "A pot for things that take their time: stock, sauerbraten, a loaf baked with the lid on. Four millimetres of iron hold the heat long after the gas is off.",
      "The underside of the lid has rows of small points. Steam gathers there and falls back evenly, so the roast bastes itself.",
      "Three coats of enamel, fired one by one. Works on every hob, induction too, and in the oven up to 260 °C. Let it cool before washing; the dishwasher does it no harm, but a brush does it more good.",
    ),
    zh: paragraphs(
      "这口锅属于那些急不来的菜：高汤、红烧肉、盖着锅盖烤的面包。四毫米厚的铸铁，关了火还能热很久。",
      "锅盖内侧有一排排小凸点，水汽在那里凝住，均匀滴回锅里，肉自己给自己浇汁。",
      "三层珐琅，一层层烧成。各种灶具都能用，包括电磁炉；进烤箱不超过 260 °C。放凉再洗：洗碗机无妨，但软刷更养锅。",
    ),
  },
  options: [colourOption(potColours), potSize],
  variants: variantGrid({
    sku: "KK-POT",
    seconds: ["22cm", "26cm"],
    priceMinor: 15900,
    weightGrams: 5200,
    rows: [
      { code: "coral", stock: [9, 12] },
      { code: "ocean", stock: [7, 5] },
      { code: "moss", stock: [3, 1], priceMinor: 12900, compareAtMinor: 15900 },
    ],
  }),
  images: picturesByColour(potColours, [
    {
      picture: (colour) => ({ kind: "casserole", view: "front", colour }),
      en: (colour) => `Sunday Cast-Iron Casserole in ${colour}, closed, with a brass knob`,
      zh: (colour) => `盖好的星期日珐琅铸铁锅（${colour}），黄铜锅钮`,
    },
    {
      picture: (colour) => ({ kind: "casserole", view: "open", colour }),
      colours: ["coral"],
      en: (colour) => `Sunday Cast-Iron Casserole in ${colour}, open, with pumpkin soup steaming in it`,
      zh: (colour) => `打开的星期日珐琅铸铁锅（${colour}），里面是冒着热气的南瓜汤`,
    },
  ]),
};

const bladeLength: SeedOption = {
  code: "length",
  title: { en: "Blade", zh: "刃长" },
  values: [
    { code: "16cm", title: { en: "16 cm", zh: "16 厘米" } },
    { code: "20cm", title: { en: "20 cm", zh: "20 厘米" } },
  ],
};

const knife: SeedProduct = {
  key: "juniper-knife",
  brand: "Kupfer & Korn",
  taxClass: "standard",
  categoryKeys: ["kitchen"],
  slug: { en: "juniper-cooks-knife", zh: "主厨刀-杜松" },
  title: { en: "Juniper Cook's Knife", zh: "杜松主厨刀" },
  summary: {
    en: "Forged in Solingen from one piece of steel, ground thin, with a riveted handle.",
    zh: "索林根整块钢锻造，刃磨得薄，刀柄铆接牢固。",
  },
  description: {
    en: paragraphs(
      "One knife that does nine tenths of the work. It is drop-forged from X50CrMoV15 and ground by hand on a wet stone, thinner than its machine-made cousins: an onion doesn't crack, it opens.",
      "The belly is curved for rocking through herbs, and straight enough at the heel for long clean cuts. It weighs 212 g in the 20 cm length and balances on one finger at the bolster.",
      "Hardened to 57 HRC: it holds its edge for a season and takes it back from a steel in ten strokes. Wash it by hand, dry it, and never lend it to anyone who opens tins.",
    ),
    zh: paragraphs(
      "一把刀，干九成的活。X50CrMoV15 钢模锻成型，再由师傅在水磨石上手工开刃，比机器磨的薄一截：切洋葱不是“裂开”，而是“让开”。",
      "刃线前段有弧度，适合摇着切香草；后段平直，一刀推到底。20 厘米款重 212 克，架在一根手指上正好平衡。",
      "硬度 57 HRC：一季不用磨，钝了在磨刀棒上荡十下就回来。手洗，擦干；别借给会拿它开罐头的人。",
    ),
  },
  options: [bladeLength],
  variants: variantGrid({
    sku: "KK-KNIFE",
    priceMinor: 8900,
    weightGrams: 230,
    rows: [
      { code: "16cm", stock: [18], priceMinor: 7400 },
      { code: "20cm", stock: [26], weightGrams: 290 },
    ],
  }),
  images: [
    {
      picture: { kind: "knife", view: "front", colour: "graphite" },
      alt: {
        en: "Juniper Cook's Knife with a dark handle and three brass rivets",
        zh: "杜松主厨刀，深色刀柄，三颗黄铜铆钉",
      },
    },
    {
      picture: { kind: "knife", view: "cutting", colour: "graphite" },
      alt: {
        en: "Juniper Cook's Knife on a board beside a tomato cut into slices",
        zh: "砧板上的杜松主厨刀，旁边是切成片的番茄",
      },
    },
  ],
};

const boardSize: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺寸" },
  values: [
    { code: "s", title: { en: "Small, 30 × 20 cm", zh: "小号，30 × 20 厘米" } },
    { code: "l", title: { en: "Large, 45 × 30 cm", zh: "大号，45 × 30 厘米" } },
  ],
};

const board: SeedProduct = {
  key: "threshold-board",
  brand: "Kupfer & Korn",
  taxClass: "standard",
  categoryKeys: ["kitchen"],
  slug: { en: "threshold-oak-board", zh: "橡木砧板-门槛" },
  title: { en: "Threshold Oak Board", zh: "门槛橡木砧板" },
  summary: {
    en: "A board of oiled oak with a long handle, cut from one plank.",
    zh: "整块橡木板裁成，上油处理，长柄好拿好挂。",
  },
  description: {
    en: paragraphs(
      "Sawn from a single plank of Spessart oak that stood for a hundred and forty years and dried for four. No glue, so nothing can come apart.",
      "Oak is hard enough to last and soft enough to spare the knife. Its tannin does what plastic can't: it is mildly hostile to bacteria.",
      "Two coats of linseed oil to begin with; a third from you, once in a while, when the wood looks thirsty. A leather loop to hang it by.",
    ),
    zh: paragraphs(
      "取自德国施佩萨特山区的一整块橡木，那棵树长了一百四十年，木料又晾了四年。全板无胶拼，也就不会开裂散架。",
      "橡木够硬，耐得住剁；又够软，不伤刀刃。木头里的单宁还有一样塑料比不了的本事：天然抑菌。",
      "出厂已上两遍亚麻籽油；日后看木头“渴了”，再请你补上第三遍。附皮绳，可挂起来。",
    ),
  },
  options: [boardSize],
  variants: variantGrid({
    sku: "KK-BOARD",
    priceMinor: 3900,
    weightGrams: 900,
    rows: [
      { code: "s", stock: [33] },
      { code: "l", stock: [21], priceMinor: 5900, weightGrams: 2100 },
    ],
  }),
  images: [
    {
      picture: { kind: "board", view: "front", colour: "oat" },
      alt: {
        en: "Threshold Oak Board with its leather loop, upright",
        zh: "立着的门槛橡木砧板，柄上系着皮绳",
      },
    },
    {
      picture: { kind: "board", view: "served", colour: "oat" },
      alt: {
        en: "Threshold Oak Board laid with a loaf, two slices of bread and butter",
        zh: "门槛橡木砧板上摆着面包、两片切片和黄油",
      },
    },
  ],
};

const bowlColours = ["celadon", "indigo", "clay"] as const;

const bowl: SeedProduct = {
  key: "puddle-bowls",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["kitchen"],
  slug: { en: "puddle-noodle-bowls", zh: "面碗-水洼" },
  title: { en: "Puddle Noodle Bowls", zh: "水洼汤面碗" },
  summary: {
    en: "Two deep stoneware bowls for soup that counts as dinner.",
    zh: "两只深口炻瓷碗，盛一碗能当晚饭的汤面。",
  },
  description: {
    en: paragraphs(
      "Deep enough for noodles, broth, an egg and what was left in the fridge: 900 ml, with a wall that curves in just before the rim, so that nothing leaves the bowl unasked.",
      "Thrown and glazed in the same workshop as our Tern mug. The foot stays bare and cool, so you can carry a full bowl to the sofa.",
      "Set of two. Safe in the dishwasher, the microwave and, if you are careful, one in each hand.",
    ),
    zh: paragraphs(
      "够深：面、汤、溏心蛋，再加上冰箱里剩的那点菜，都装得下。容量 900 毫升，碗壁在碗口处微微内收，汤不会不请自来。",
      "与燕鸥马克杯出自同一间工坊，手工拉坯、浸釉。圈足露胎不上釉，不烫手，端着满满一碗走到沙发也没问题。",
      "两只一组。可用洗碗机、微波炉；小心点，一手一只也行。",
    ),
  },
  options: [colourOption(bowlColours)],
  variants: variantGrid({
    sku: "SH-BOWL",
    priceMinor: 4200,
    weightGrams: 1150,
    rows: [
      { code: "celadon", stock: [24] },
      { code: "indigo", stock: [31] },
      { code: "clay", stock: [3] },
    ],
  }),
  images: picturesByColour(bowlColours, [
    {
      picture: (colour) => ({ kind: "bowl", view: "front", colour }),
      en: (colour) => `Two Puddle Noodle Bowls in ${colour}, one in the other`,
      zh: (colour) => `两只叠放的水洼汤面碗（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "bowl", view: "ramen", colour }),
      colours: ["celadon", "indigo"],
      en: (colour) => `Puddle Noodle Bowl in ${colour} from above, full of ramen, chopsticks beside it`,
      zh: (colour) => `俯视盛满拉面的水洼汤面碗（${colour}），旁边是一双筷子`,
    },
  ]),
};

const apronColours = ["ochre", "indigo", "graphite"] as const;

const apron: SeedProduct = {
  key: "flour-apron",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["kitchen"],
  slug: { en: "flour-linen-apron", zh: "亚麻围裙-面粉" },
  title: { en: "Flour Linen Apron", zh: "面粉亚麻围裙" },
  summary: {
    en: "Heavy washed linen with leather straps and a pocket for the wooden spoon.",
    zh: "厚实水洗亚麻，皮质颈带，口袋正好插一把木勺。",
  },
  description: {
    en: paragraphs(
      "Linen drinks up a spill and dries within the hour, which is why bakers wore it long before it was pretty. Ours weighs 280 g/m² and has been washed soft.",
      "The neck strap is leather and adjusts with a brass stud. The ties are long enough to go round and knot in front, where you can tuck in a tea towel.",
      "One size. Wash at 60 °C without the strap, which unbuttons.",
    ),
    zh: paragraphs(
      "亚麻吸水快，不到一小时就干，面包师傅早在它“好看”之前就穿上了。这款克重 280 克，水洗过，手感已经软下来。",
      "颈带是皮的，用黄铜扣调长短。系带够长，绕到身前打结，正好别一条擦手巾。",
      "均码。颈带可拆，拆下后 60 °C 水洗。",
    ),
  },
  options: [colourOption(apronColours)],
  variants: variantGrid({
    sku: "NL-APRON",
    priceMinor: 4800,
    weightGrams: 380,
    rows: [
      { code: "ochre", stock: [16] },
      { code: "indigo", stock: [13] },
      { code: "graphite", stock: [20] },
    ],
  }),
  images: picturesByColour(apronColours, [
    {
      picture: (colour) => ({ kind: "apron", view: "front", colour }),
      en: (colour) => `Flour Linen Apron in ${colour}, hanging on a peg, a wooden spoon in its pocket`,
      zh: (colour) => `挂在木钩上的面粉亚麻围裙（${colour}），口袋里插着木勺`,
    },
    {
      picture: (colour) => ({ kind: "apron", view: "detail", colour }),
      colours: ["ochre"],
      en: (colour) => `Pocket and sewn-on label of the Flour Linen Apron in ${colour}`,
      zh: (colour) => `面粉亚麻围裙（${colour}）的口袋与布标`,
    },
  ]),
};

const oil: SeedProduct = {
  key: "first-light-oil",
  brand: "Kupfer & Korn",
  taxClass: "reduced",
  categoryKeys: ["kitchen"],
  slug: { en: "first-light-olive-oil", zh: "橄榄油-初光" },
  title: { en: "First Light Olive Oil", zh: "初光特级初榨橄榄油" },
  summary: {
    en: "Early-harvest Koroneiki from one grove in the Mani: green, peppery, 500 ml.",
    zh: "希腊马尼半岛单一庄园，早收科罗内基橄榄：青绿、微辛，500 毫升。",
  },
  description: {
    en: paragraphs(
      "Picked in the last week of October, when the olives are still green and give half the oil they would in December, and pressed four hours later below 27 °C.",
      "It smells of cut grass and tomato leaf and catches in the throat, which is the polyphenols saying hello. For salad, white beans, bread, vanilla ice cream.",
      "Acidity 0.2 %. The harvest year stands on the neck. Dark glass helps; a cupboard helps more.",
    ),
    zh: paragraphs(
      "十月最后一周采摘，橄榄还是青的，出油量只有十二月的一半；采下四小时内、27 °C 以下冷压。",
      "闻着像刚割过的草和番茄叶，咽下去喉咙微微发辣——那是多酚在跟你打招呼。拌沙拉、配白豆、蘸面包，淋香草冰淇淋也好。",
      "酸度 0.2%，采收年份印在瓶颈。深色玻璃瓶避光，放进橱柜更好。",
    ),
  },
  options: [],
  variants: [{ sku: "KK-OIL", valueCodes: [], priceMinor: 1690, stock: 64, weightGrams: 980 }],
  images: [
    {
      picture: { kind: "oil", view: "front", colour: "clay" },
      alt: {
        en: "Dark green bottle of First Light Olive Oil, corked, an olive twig beside it",
        zh: "深绿色瓶装的初光橄榄油，软木塞封口，旁边是一枝橄榄",
      },
    },
    {
      picture: { kind: "oil", view: "poured", colour: "clay" },
      alt: {
        en: "First Light Olive Oil with a pourer, beside a small bowl of oil and a piece of bread",
        zh: "装上倒油嘴的初光橄榄油，旁边是一小碟油和一块面包",
      },
    },
  ],
};

export const kitchenProducts: readonly SeedProduct[] = [casserole, bowl, knife, apron, board, oil];
