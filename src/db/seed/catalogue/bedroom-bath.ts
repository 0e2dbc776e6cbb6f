import type { ColourName } from "@/db/seed/pictures/spec";
import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { Localised, SeedCategory, SeedImage, SeedOption, SeedProduct } from "./types";

export const bedroomBathCategory: SeedCategory = {
  key: "bedroom-bath",
  parentKey: null,
  slug: { en: "bedroom-and-bath", zh: "卧室与浴室" },
  title: { en: "Bedroom & Bath", zh: "卧室与浴室" },
  description: {
    en: "What touches you first in the morning and last at night: linen, terry, felt and a little light.",
    zh: "清晨最先碰到、夜里最后离开的那些：亚麻、毛圈、羊毛毡，还有一点烛光。",
  },
  image: {
    picture: { kind: "scene", view: "bedroom", colour: "fog" },
    alt: {
      en: "Folded bed linen with a ribbon, towels and a cushion on a chest, soap and a candle on a shelf",
      zh: "斗柜上放着系丝带的床品、毛巾和靠枕，搁板上是香皂与香薰蜡烛",
    },
  },
};

const beddingColours = ["sage", "fog", "rose"] as const;

const beddingSize: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺寸" },
  values: [
    { code: "single", title: { en: "Single, 135 × 200 cm", zh: "单人，135 × 200 厘米" } },
    { code: "double", title: { en: "Double, 200 × 200 cm", zh: "双人，200 × 200 厘米" } },
  ],
};

const bedding: SeedProduct = {
  key: "long-weekend-linen",
  brand: "Morgentau",
  taxClass: "standard",
  categoryKeys: ["bedroom-bath"],
  slug: { en: "long-weekend-bed-linen", zh: "亚麻床品-小长假" },
  title: { en: "Long Weekend Bed Linen", zh: "小长假亚麻床品套装" },
  summary: {
    en: "Stonewashed flax that is cool in July and warm in January, and never wants ironing.",
    zh: "石洗亚麻，七月清凉，一月温暖，永远不必熨。",
  },
  description: {
    en: paragraphs(
      "Flax from Normandy, spun and woven in Portugal, then tumbled with pumice until it hangs like a shirt you have had for years. 170 g/m², with a slub here and there, because it grew in a field.",
      "Linen takes up a fifth of its weight in damp before it feels wet. That is the whole secret of sleeping well in it.",
      "Duvet cover with corner ties and coconut buttons, plus one pillowcase of 80 × 80 cm (two with the double). Wash at 40 °C, shake, hang, done.",
    ),
    zh: paragraphs(
      "诺曼底的亚麻，在葡萄牙纺纱织布，再与浮石一同翻滚，直到垂坠得像一件穿了多年的衬衫。170 克重，偶有粗节，毕竟是地里长出来的。",
      "亚麻要吸进自重五分之一的潮气，摸上去才觉得湿。睡得安稳，秘密全在这里。",
      "含被套一件（四角系带，椰壳扣），80 × 80 厘米枕套一只（双人款两只）。40 °C 水洗，抖一抖，晾起来，就好了。",
    ),
  },
  options: [colourOption(beddingColours), beddingSize],
  variants: variantGrid({
    sku: "MT-LINEN",
    seconds: ["single", "double"],
    priceMinor: 15900,
    weightGrams: 2300,
    rows: [
      { code: "sage", stock: [14, 18] },
      { code: "fog", stock: [11, 20] },
      { code: "rose", stock: [6, 3] },
    ],
  }),
  images: picturesByColour(beddingColours, [
    {
      picture: (colour) => ({ kind: "bedding", view: "front", colour }),
      en: (colour) => `Long Weekend Bed Linen in ${colour}, folded and tied with a ribbon`,
      zh: (colour) => `折好并系上丝带的小长假亚麻床品（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "bedding", view: "made", colour }),
      colours: ["sage"],
      en: (colour) => `A wooden bed made with Long Weekend Bed Linen in ${colour}`,
      zh: (colour) => `铺好小长假亚麻床品（${colour}）的木床`,
    },
  ]),
};

const towelColours = ["ocean", "clay", "moss"] as const;

const towelSize: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺寸" },
  values: [
    { code: "hand", title: { en: "Hand, 50 × 100 cm", zh: "毛巾，50 × 100 厘米" } },
    { code: "bath", title: { en: "Bath, 70 × 140 cm", zh: "浴巾，70 × 140 厘米" } },
  ],
};

const towel: SeedProduct = {
  key: "low-water-towel",
  brand: "Morgentau",
  taxClass: "standard",
  categoryKeys: ["bedroom-bath"],
  slug: { en: "low-water-towel", zh: "毛巾-浅滩" },
  title: { en: "Low Water Towel", zh: "浅滩长绒棉毛巾" },
  summary: {
    en: "600 g/m² long-staple cotton, thirsty from the first wash.",
    zh: "600 克重长绒棉，第一次下水就吸得住。",
  },
  description: {
    en: paragraphs(
      "New towels usually repel water, because they are finished with softener to feel nice in the shop. These aren't. They feel dry when you unpack them and drink when you need them.",
      "Aegean long-staple cotton, two-ply loops on both sides, a flat border that doesn't shrink into a frill. The loop for hanging is on the long side, where it should be.",
      "Wash at 60 °C and leave out the softener. A turn in the wind does more.",
    ),
    zh: paragraphs(
      "新毛巾往往不吸水，因为出厂时加了柔软剂，好让人在店里摸着舒服。这款不加：拆开时手感干爽，用的时候真喝水。",
      "爱琴海长绒棉，双面双股毛圈，缎档平整，洗后不会缩成荷叶边。挂环缝在长边上——本来就该在那儿。",
      "60 °C 水洗，别放柔软剂。在风里晾一回，胜过什么都加。",
    ),
  },
  options: [colourOption(towelColours), towelSize],
  variants: variantGrid({
    sku: "MT-TOWEL",
    seconds: ["hand", "bath"],
    priceMinor: 2200,
    weightGrams: 480,
    rows: [
      { code: "ocean", stock: [46, 38] },
      { code: "clay", stock: [29, 24] },
      { code: "moss", stock: [33, 0] },
    ],
  }),
  images: picturesByColour(towelColours, [
    {
      picture: (colour) => ({ kind: "towel", view: "front", colour }),
      en: (colour) => `Low Water Towel in ${colour}, folded, on top of two others`,
      zh: (colour) => `叠好的浅滩长绒棉毛巾（${colour}），下面还有两条`,
    },
    {
      picture: (colour) => ({ kind: "towel", view: "hung", colour }),
      colours: ["ocean"],
      en: (colour) => `Low Water Towel in ${colour} on a brass rail before a tiled wall`,
      zh: (colour) => `搭在黄铜毛巾杆上的浅滩长绒棉毛巾（${colour}），背后是瓷砖墙`,
    },
  ]),
};

const scents: SeedOption = {
  code: "scent",
  title: { en: "Scent", zh: "香型" },
  values: [
    { code: "fig", title: { en: "Fig leaf", zh: "无花果叶" } },
    { code: "salt", title: { en: "Sea salt", zh: "海盐" } },
    { code: "cedar", title: { en: "Cedar", zh: "雪松" } },
  ],
};

function soapPicture(valueCode: string, colour: ColourName, scent: Localised): SeedImage {
  return {
    picture: { kind: "soap", view: "front", colour },
    alt: {
      en: `Bar of Tideline Soap, ${scent.en}, on a wooden rest before its box`,
      zh: `木托上的潮线手工皂（${scent.zh}），后面是包装盒`,
    },
    valueCode,
  };
}

const soap: SeedProduct = {
  key: "tideline-soap",
  brand: "Morgentau",
  taxClass: "standard",
  categoryKeys: ["bedroom-bath"],
  slug: { en: "tideline-soap", zh: "手工皂-潮线" },
  title: { en: "Tideline Soap", zh: "潮线冷制手工皂" },
  summary: {
    en: "Cold-stirred olive and shea soap, cured for six weeks, with a wooden rest.",
    zh: "橄榄油与乳木果冷制皂，晾足六周，附木托一只。",
  },
  description: {
    en: paragraphs(
      "Soap takes a day to make and six weeks to become good. We cut it, stand it on beech racks and wait; by then it is hard, mild and lasts as long as two from the supermarket.",
      "Olive oil, shea butter, coconut oil, and one scent at a time. No colour that wasn't a clay or a leaf before.",
      "120 g. Comes with a slatted rest of cherry offcuts, so that it dries between two showers.",
    ),
    zh: paragraphs(
      "做皂只要一天，养成好皂要六周。切块，立在榉木架上，等；等到它变硬、变温和，一块能顶超市的两块。",
      "橄榄油、乳木果脂、椰子油，每块只用一种香。颜色也都来自植物与矿泥。",
      "每块 120 克。附樱桃木边角料做的木托，两次洗澡之间能晾干。",
    ),
  },
  options: [scents],
  variants: variantGrid({
    sku: "MT-SOAP",
    priceMinor: 990,
    weightGrams: 170,
    rows: [
      { code: "fig", stock: [58] },
      { code: "salt", stock: [72] },
      { code: "cedar", stock: [41] },
    ],
  }),
  images: [
    soapPicture("fig", "sage", { en: "fig leaf", zh: "无花果叶" }),
    soapPicture("salt", "ocean", { en: "sea salt", zh: "海盐" }),
    soapPicture("cedar", "rust", { en: "cedar", zh: "雪松" }),
    {
      picture: { kind: "soap", view: "foam", colour: "sage" },
      alt: { en: "Wet bar of Tideline Soap in foam and bubbles", zh: "泡沫里的潮线冷制手工皂" },
    },
  ],
};

const slipperColours = ["graphite", "rust"] as const;

const slipperSizes: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺码" },
  values: ["36", "38", "40", "42", "44"].map((code) => ({
    code,
    title: { en: `EU ${code}`, zh: `${code} 码` },
  })),
};

const slippers: SeedProduct = {
  key: "landing-slippers",
  brand: "Morgentau",
  taxClass: "standard",
  categoryKeys: ["bedroom-bath", "clothing"],
  slug: { en: "landing-felt-slippers", zh: "毛毡拖鞋-玄关" },
  title: { en: "Landing Felt Slippers", zh: "玄关羊毛毡拖鞋" },
  summary: {
    en: "Boiled wool, a leather sole and a rim that yields to the foot it belongs to.",
    zh: "煮毡羊毛，真皮鞋底，鞋口会慢慢长成你的脚形。",
  },
  description: {
    en: paragraphs(
      "Four millimetres of pure wool felt, boiled until it is dense enough to stand and soft enough to follow. In the first evening they are snug. In the first week they become yours.",
      "The sole is chrome-free suede: quiet on parquet, steady on stairs, and not for the garden.",
      "Between two sizes? Take the smaller one; felt gives.",
    ),
    zh: paragraphs(
      "四毫米纯羊毛毡，煮到够密能立住，又够软能贴脚。头一晚略紧，头一周过后，就是你的形状了。",
      "鞋底是无铬鞣反绒皮：踩木地板没声音，下楼梯不打滑，只是别穿去院子里。",
      "介于两个尺码之间？选小的，毛毡会撑开。",
    ),
  },
  options: [colourOption(slipperColours), slipperSizes],
  variants: variantGrid({
    sku: "MT-SLIP",
    seconds: ["36", "38", "40", "42", "44"],
    priceMinor: 4900,
    weightGrams: 360,
    rows: [
      { code: "graphite", stock: [9, 17, 15, 20, 8] },
      { code: "rust", stock: [7, 12, 1, 6, 0], priceMinor: 3900, compareAtMinor: 4900 },
    ],
  }),
  images: picturesByColour(slipperColours, [
    {
      picture: (colour) => ({ kind: "slippers", view: "front", colour }),
      en: (colour) => `A pair of Landing Felt Slippers in ${colour}, seen from above`,
      zh: (colour) => `俯视一双玄关羊毛毡拖鞋（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "slippers", view: "side", colour }),
      colours: ["graphite"],
      en: (colour) => `Landing Felt Slippers in ${colour} on a round rug, from the side`,
      zh: (colour) => `圆形地毯上的玄关羊毛毡拖鞋（${colour}）侧面`,
    },
  ]),
};

const cushionColours = ["ochre", "ocean", "rose"] as const;

const cushion: SeedProduct = {
  key: "horizon-cushion",
  brand: "Morgentau",
  taxClass: "standard",
  categoryKeys: ["bedroom-bath", "home"],
  slug: { en: "horizon-cushion", zh: "刺绣靠枕-地平线" },
  title: { en: "Horizon Cushion", zh: "地平线刺绣靠枕" },
  summary: {
    en: "A sun over three waves, embroidered on heavy cotton, filled with wool.",
    zh: "厚棉布上绣着海面日出，内芯填羊毛。",
  },
  description: {
    en: paragraphs(
      "Eleven thousand stitches, most of them in the sun. It is worked in satin stitch by a women's cooperative outside Jaipur, whose names stand on the label.",
      "The filling is carded wool. It springs back by itself, doesn't clump and keeps dust mites unhappy.",
      "45 × 45 cm, hidden zip on three sides, so that the cover really comes off. Wash the cover at 30 °C, inside out.",
    ),
    zh: paragraphs(
      "一共一万一千针，大半在那轮太阳上。由印度斋浦尔城外的女工合作社以缎面绣绣成，绣娘的名字就印在布标上。",
      "内芯是梳理过的羊毛，自己会回弹，不结团，螨虫也不爱待。",
      "45 × 45 厘米，隐形拉链开三边，枕套真的拆得下来。枕套翻面 30 °C 水洗。",
    ),
  },
  options: [colourOption(cushionColours)],
  variants: variantGrid({
    sku: "MT-HORZ",
    priceMinor: 4400,
    weightGrams: 620,
    rows: [
      { code: "ochre", stock: [18] },
      { code: "ocean", stock: [14] },
      { code: "rose", stock: [2] },
    ],
  }),
  images: picturesByColour(cushionColours, [
    {
      picture: (colour) => ({ kind: "cushion", view: "front", colour }),
      en: (colour) => `Horizon Cushion in ${colour} with an embroidered sun, on a wooden bench`,
      zh: (colour) => `木凳上的地平线刺绣靠枕（${colour}），绣着一轮太阳`,
    },
    {
      picture: (colour) => ({ kind: "cushion", view: "armchair", colour }),
      colours: ["ochre"],
      en: (colour) => `Horizon Cushion in ${colour} in an armchair, a white one behind it`,
      zh: (colour) => `扶手椅上的地平线刺绣靠枕（${colour}），后面还有一只白色的`,
    },
  ]),
};

const candleColours = ["plum", "sage", "oat"] as const;

const candle: SeedProduct = {
  key: "lull-candle",
  brand: "Morgentau",
  taxClass: "standard",
  categoryKeys: ["bedroom-bath", "home"],
  slug: { en: "lull-scented-candle", zh: "香薰蜡烛-片刻" },
  title: { en: "Lull Scented Candle", zh: "片刻香薰蜡烛" },
  summary: {
    en: "Rapeseed wax in a ceramic pot with a wooden lid; fifty hours, one quiet scent each.",
    zh: "菜籽蜡，陶罐配木盖，可燃五十小时，每罐一种安静的香。",
  },
  description: {
    en: paragraphs(
      "Three pots, three scents: fig and black tea in plum, mown hay and mint in sage, warm milk and cardamom in oat. None of them enters the room before you do.",
      "The wax is rapeseed from Brandenburg, the wick plain cotton. Let the first burn run until the whole surface is liquid, and it won't tunnel after.",
      "About 50 hours. When it is done, hot water frees the pot, which then holds pencils, or a succulent.",
    ),
    zh: paragraphs(
      "三只罐，三种香：梅紫是无花果与红茶，鼠尾草绿是干草与薄荷，燕麦色是热牛奶与小豆蔻。没有哪一种会比你先进门。",
      "蜡取自勃兰登堡的油菜籽，烛芯是纯棉。第一次请烧到整个蜡面都融化，之后就不会烧出坑来。",
      "约燃 50 小时。烧完用热水泡一泡，罐子取下来，插铅笔、种多肉都好。",
    ),
  },
  options: [colourOption(candleColours)],
  variants: variantGrid({
    sku: "MT-LULL",
    priceMinor: 3200,
    weightGrams: 780,
    rows: [
      { code: "plum", stock: [25] },
      { code: "sage", stock: [30] },
      { code: "oat", stock: [22] },
    ],
  }),
  images: picturesByColour(candleColours, [
    {
      picture: (colour) => ({ kind: "candle", view: "front", colour }),
      en: (colour) => `Lull Scented Candle in a pot in ${colour}, its wooden lid beside it`,
      zh: (colour) => `片刻香薰蜡烛（${colour}），旁边是木盖`,
    },
    {
      picture: (colour) => ({ kind: "candle", view: "lit", colour }),
      colours: ["plum"],
      en: (colour) => `Lull Scented Candle in ${colour}, burning in a dark room, matches beside it`,
      zh: (colour) => `夜里点燃的片刻香薰蜡烛（${colour}），旁边是一盒火柴`,
    },
  ]),
};

export const bedroomBathProducts: readonly SeedProduct[] = [bedding, candle, cushion, towel, slippers, soap];
