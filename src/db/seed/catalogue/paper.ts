import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedOption, SeedProduct } from "./types";

export const paperCategory: SeedCategory = {
  key: "paper",
  parentKey: null,
  slug: { en: "books-and-paper", zh: "书与纸" },
  title: { en: "Books & Paper", zh: "书与纸" },
  description: {
    en: "For thoughts that want a page: pens that start at once, ink with a colour of its own, letters worth the stamp.",
    zh: "留给想落到纸上的念头：一落笔就出水的钢笔，有自己脾气的墨水，对得起邮票的信。",
  },
  image: {
    picture: { kind: "scene", view: "paper", colour: "rose" },
    alt: {
      en: "A desk from above with a picture book, tied envelopes, an ink bottle, a fountain pen and pencils",
      zh: "俯视书桌：一本图画书、一沓系好的信封、墨水瓶、钢笔和彩色铅笔",
    },
  },
};

const penColours = ["ink", "pine", "rust"] as const;

const nibs: SeedOption = {
  code: "nib",
  title: { en: "Nib", zh: "笔尖" },
  values: [
    { code: "ef", title: { en: "Extra fine", zh: "EF（特细）" } },
    { code: "f", title: { en: "Fine", zh: "F（细）" } },
    { code: "m", title: { en: "Medium", zh: "M（中）" } },
  ],
};

const pen: SeedProduct = {
  key: "estuary-pen",
  brand: "Blattwerk",
  taxClass: "standard",
  categoryKeys: ["paper"],
  slug: { en: "estuary-fountain-pen", zh: "钢笔-河口" },
  title: { en: "Estuary Fountain Pen", zh: "河口钢笔" },
  summary: {
    en: "A turned resin pen that writes after a month in the drawer as if you had just put it down.",
    zh: "车制树脂笔身，放抽屉一个月，拿起来像刚放下一样出墨。",
  },
  description: {
    en: paragraphs(
      "A pen is a controlled leak. Ours is controlled by an ebonite feed with 21 fins and a cap sealed so well that the nib stays wet for four weeks.",
      "The barrel is turned from rod and polished by hand, the nib made of steel with a gold wash, tuned on paper before it leaves. Swap nibs by unscrewing the section.",
      "Takes standard cartridges, or the converter in the box. 138 mm capped, 22 g.",
    ),
    zh: paragraphs(
      "钢笔，说到底是一种“受控的漏水”。我们这支靠二十一鳍的硬橡胶笔舌来控，笔帽密封得好，笔尖四周不干。",
      "笔杆由棒料车成，手工抛光；钢尖镀金，每支出厂前都在纸上试写调校。旋下握位即可换尖。",
      "可用国际标准墨囊，盒内附上墨器。合帽长 138 毫米，重 22 克。",
    ),
  },
  options: [colourOption(penColours), nibs],
  variants: variantGrid({
    sku: "BW-ESTU",
    seconds: ["ef", "f", "m"],
    priceMinor: 6400,
    weightGrams: 110,
    rows: [
      { code: "ink", stock: [8, 21, 14] },
      { code: "pine", stock: [5, 13, 9] },
      { code: "rust", stock: [0, 4, 2], priceMinor: 4900, compareAtMinor: 6400 },
    ],
  }),
  images: picturesByColour(penColours, [
    {
      picture: (colour) => ({ kind: "fountain-pen", view: "front", colour }),
      en: (colour) => `Estuary Fountain Pen in ${colour}, open, its cap beside it`,
      zh: (colour) => `打开的河口钢笔（${colour}），笔帽放在一旁`,
    },
    {
      picture: (colour) => ({ kind: "fountain-pen", view: "writing", colour }),
      colours: ["ink"],
      en: (colour) => `Gold nib of the Estuary Fountain Pen in ${colour}, writing on lined paper`,
      zh: (colour) => `河口钢笔（${colour}）的金色笔尖，正在横线纸上书写`,
    },
  ]),
};

const inkColours = ["plum", "pine", "ocean", "rust"] as const;

const ink: SeedProduct = {
  key: "well-ink",
  brand: "Blattwerk",
  taxClass: "standard",
  categoryKeys: ["paper"],
  slug: { en: "well-fountain-pen-ink", zh: "墨水-井" },
  title: { en: "Well Fountain Pen Ink", zh: "井彩色墨水" },
  summary: {
    en: "Four inks that shade as they dry; 50 ml in a bottle you can dip to the last drop.",
    zh: "四色墨水，越干越有层次；50 毫升，瓶底收窄，吸得到最后一滴。",
  },
  description: {
    en: paragraphs(
      "Mixed in batches of forty litres from dyes that don't agree completely, so each line is darker where the pen paused. Plum leans to brown, pine to blue, ocean to green, rust to the evening.",
      "Well-behaved in the pen: pH-neutral, no pigment, no glitter. It washes out of a nib with water and, with some patience, out of a cuff.",
      "The glass has a well in its floor. Tilt it and the last 3 ml gather there.",
    ),
    zh: paragraphs(
      "每批只调四十升，几种染料脾气不完全合得来，于是笔停过的地方颜色更深。梅紫偏棕，松绿偏蓝，海蓝偏绿，铁锈红偏向傍晚。",
      "对笔很客气：中性，无颜料，无闪粉。笔尖用清水就能洗净，袖口嘛，耐心一点也能。",
      "瓶底有个凹窝，一倾斜，最后 3 毫升都聚在那里。",
    ),
  },
  options: [colourOption(inkColours)],
  variants: variantGrid({
    sku: "BW-WELL",
    priceMinor: 1650,
    weightGrams: 210,
    rows: [
      { code: "plum", stock: [34] },
      { code: "pine", stock: [28] },
      { code: "ocean", stock: [41] },
      { code: "rust", stock: [19] },
    ],
  }),
  images: picturesByColour(inkColours, [
    {
      picture: (colour) => ({ kind: "ink-bottle", view: "front", colour }),
      en: (colour) => `Bottle of Well Fountain Pen Ink in ${colour}`,
      zh: (colour) => `瓶装井彩色墨水（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "ink-bottle", view: "swatches", colour }),
      colours: ["plum"],
      en: (colour) => `Well Fountain Pen Ink in ${colour}, brushed on paper in three strengths`,
      zh: (colour) => `井彩色墨水（${colour}）在纸上刷出的三种浓淡`,
    },
  ]),
};

const pencils: SeedProduct = {
  key: "holiday-pencils",
  brand: "Blattwerk",
  taxClass: "standard",
  categoryKeys: ["paper", "kids"],
  slug: { en: "holiday-colour-pencils", zh: "彩色铅笔-假期" },
  title: { en: "Holiday Colour Pencils", zh: "假期十二色铅笔" },
  summary: {
    en: "Twelve soft leads in cedar, in the order of a day by the sea, in a tin.",
    zh: "十二支雪松软芯彩铅，按海边一天的颜色排好，装在铁盒里。",
  },
  description: {
    en: paragraphs(
      "From the roof tiles in the morning to the pier at night: twelve colours chosen from one window in one week. They mix well, because they have met before.",
      "The leads are soft, 3.8 mm, glued along their whole length, so they survive a fall from a table and a small brother. The cedar sharpens in one ribbon.",
      "For hands of any size. Tested to EN 71.",
    ),
    zh: paragraphs(
      "从清晨的屋瓦到夜里的码头：十二种颜色，都是某一周里从同一扇窗望见的。混在一起很和气，因为早就认识。",
      "3.8 毫米软芯，通长粘合，从桌上掉下去、落到弟弟手里，都不容易断。雪松笔杆，一刀削下来是一整条。",
      "大手小手都能用。通过 EN 71 玩具安全测试。",
    ),
  },
  options: [],
  variants: [{ sku: "BW-PENCIL", valueCodes: [], priceMinor: 2100, stock: 53, weightGrams: 260 }],
  images: [
    {
      picture: { kind: "pencils", view: "front", colour: "pine" },
      alt: {
        en: "Holiday Colour Pencils, twelve in an open green tin",
        zh: "打开的绿色铁盒，里面是假期十二色铅笔",
      },
    },
    {
      picture: { kind: "pencils", view: "drawing", colour: "pine" },
      alt: {
        en: "Drawing of a sailing boat under the sun, four Holiday Colour Pencils beside it",
        zh: "一幅太阳下的帆船画，旁边放着四支假期彩色铅笔",
      },
    },
  ],
};

const letterColours = ["sage", "rose", "fog"] as const;

const letters: SeedProduct = {
  key: "reply-letter-set",
  brand: "Blattwerk",
  taxClass: "standard",
  categoryKeys: ["paper"],
  slug: { en: "reply-letter-set", zh: "信纸套装-回信" },
  title: { en: "Reply Letter Set", zh: "回信信纸套装" },
  summary: {
    en: "Twenty sheets, ten lined envelopes, and no excuse left.",
    zh: "二十张信纸，十只带衬里的信封，再没有不写的理由。",
  },
  description: {
    en: paragraphs(
      "The paper is mould-made, 120 g/m² with a quarter of cotton, and torn rather than cut along one edge. Fountain pens like it; ballpoints are tolerated.",
      "Each envelope has a patterned lining that the reader sees first. Sized for European post, gummed the old way, so you have to mean it.",
      "Tied with hemp twine. Every tenth set has a stamp in it, chosen by Ute in the packing room.",
    ),
    zh: paragraphs(
      "纸是圆网抄造，120 克，四分之一棉浆，有一边不裁，手撕出毛边。钢笔写着舒服，圆珠笔嘛，也忍了。",
      "信封里衬着花纸，拆信的人第一眼就看见。尺寸合邮政标准，老式湿水胶封口，封上就是真心话。",
      "麻绳系好。每十套里有一套夹着一枚邮票，由包装间的乌特亲自挑。",
    ),
  },
  options: [colourOption(letterColours)],
  variants: variantGrid({
    sku: "BW-REPLY",
    priceMinor: 1800,
    weightGrams: 240,
    rows: [
      { code: "sage", stock: [26] },
      { code: "rose", stock: [31] },
      { code: "fog", stock: [3] },
    ],
  }),
  images: picturesByColour(letterColours, [
    {
      picture: (colour) => ({ kind: "letter-set", view: "front", colour }),
      en: (colour) => `Reply Letter Set in ${colour}, tied with twine, a twig tucked under it`,
      zh: (colour) => `用麻绳系好的回信信纸套装（${colour}），绳下夹着一枝绿叶`,
    },
    {
      picture: (colour) => ({ kind: "letter-set", view: "open", colour }),
      colours: ["sage"],
      en: (colour) => `Open envelope of the Reply Letter Set in ${colour} with a written letter and a stamp`,
      zh: (colour) => `回信信纸套装（${colour}）打开的信封，露出写好的信，旁边一枚邮票`,
    },
  ]),
};

const pictureBook: SeedProduct = {
  key: "paper-boat-book",
  brand: "Blattwerk",
  taxClass: "reduced",
  categoryKeys: ["paper", "kids"],
  slug: { en: "the-paper-boat-picture-book", zh: "图画书-纸船" },
  title: { en: "The Paper Boat", zh: "《纸船》无字图画书" },
  summary: {
    en: "A picture book without a single word, about a bear, a boat and the way back.",
    zh: "一个字也没有的图画书：一只熊，一条纸船，和回来的路。",
  },
  description: {
    en: paragraphs(
      "A bear folds a boat out of yesterday's newspaper and sails as far as the newspaper lasts. What happens then is told by whoever turns the pages, which is why it is a different book every evening.",
      "Drawn with gouache and scissors over two winters by Mareike Ohlsen. 40 pages, printed in five colours on uncoated paper that doesn't shine under the bedside lamp.",
      "Thread-sewn, 26 × 29 cm. From three years on, and for people who have forgotten how to read aloud.",
    ),
    zh: paragraphs(
      "一只熊用昨天的报纸折了条船，报纸能撑多远，它就开多远。后来怎样，由翻书的人来讲，所以每晚都是一本新书。",
      "玛蕾克·奥尔森用水粉和剪刀，画了两个冬天。共 40 页，五色印在无涂层纸上，床头灯下不反光。",
      "锁线精装，26 × 29 厘米。适合三岁以上，也适合忘了怎么念故事的大人。",
    ),
  },
  options: [],
  variants: [{ sku: "BW-BOAT", valueCodes: [], priceMinor: 1900, stock: 38, weightGrams: 620 }],
  images: [
    {
      picture: { kind: "picture-book", view: "front", colour: "ink" },
      alt: {
        en: "Cover of The Paper Boat: a bear in a folded boat under the moon",
        zh: "《纸船》封面：月光下，一只熊坐在折纸船里",
      },
    },
    {
      picture: { kind: "picture-book", view: "open", colour: "ink" },
      alt: {
        en: "Double page of The Paper Boat: an island with a palm, the bear sailing towards it",
        zh: "《纸船》内页：长着棕榈树的小岛，小熊正驾船驶来",
      },
    },
  ],
};

export const paperProducts: readonly SeedProduct[] = [pen, pictureBook, ink, letters, pencils];
