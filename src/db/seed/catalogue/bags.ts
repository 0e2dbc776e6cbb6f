import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedOption, SeedProduct } from "./types";

export const bagsCategory: SeedCategory = {
  key: "bags",
  parentKey: null,
  slug: { en: "bags-and-travel", zh: "包袋与旅行" },
  title: { en: "Bags & Travel", zh: "包袋与旅行" },
  description: {
    en: "For bread, for two nights, for hands that want to stay free. Made to be mended rather than replaced.",
    zh: "装得下一条法棍，装得下两晚的行李，也装得下想空着双手的那份轻松。坏了能修，不必换新。",
  },
  image: {
    picture: { kind: "scene", view: "bags", colour: "plum" },
    alt: {
      en: "A travel bag and a backpack before a round window with a train, a tote and a sling bag on pegs",
      zh: "圆窗外驶过一列火车，窗前放着旅行包与背包，木钩上挂着帆布袋和斜挎包",
    },
  },
};

const weekenderColours = ["moss", "indigo"] as const;

const weekender: SeedProduct = {
  key: "siding-weekender",
  brand: "Sattelwerk",
  taxClass: "standard",
  categoryKeys: ["bags"],
  slug: { en: "siding-weekender", zh: "旅行包-岔线" },
  title: { en: "Siding Weekender", zh: "岔线周末旅行包" },
  summary: {
    en: "38 litres of waxed canvas on a leather base: two nights, and room for what you bring back.",
    zh: "38 升蜡面帆布，皮革包底：两晚的行李，外加带回来的那些。",
  },
  description: {
    en: paragraphs(
      "The zip runs the full length and halfway down both ends, so the bag opens like a mouth and you can see to the bottom of it. Shoes go in from the side, under a flap, with their soles to themselves.",
      "The handles are rolled round a core of cotton rope and run under the base without a break; the seams carry nothing. A strap of 130 cm comes off when you don't need it.",
      "50 × 28 × 27 cm: cabin size on every airline we know, and under the seat on every train.",
    ),
    zh: paragraphs(
      "拉链贯通全长，两端还往下延伸一截，包口一开就像张大的嘴，一眼看得到底。鞋子从侧面的盖片下单独放，鞋底自己待着。",
      "提手内芯是棉绳，卷缝而成，从包底整条兜过去，受力不在缝线上。130 厘米肩带可拆。",
      "50 × 28 × 27 厘米：我们知道的航空公司都能登机，火车座位底下也放得进。",
    ),
  },
  options: [colourOption(weekenderColours)],
  variants: variantGrid({
    sku: "SW-SIDE",
    priceMinor: 22900,
    weightGrams: 1650,
    rows: [
      { code: "moss", stock: [6] },
      { code: "indigo", stock: [4], priceMinor: 18900, compareAtMinor: 22900 },
    ],
  }),
  images: picturesByColour(weekenderColours, [
    {
      picture: (colour) => ({ kind: "weekender", view: "front", colour }),
      en: (colour) => `Siding Weekender in ${colour} with leather handles and a luggage tag`,
      zh: (colour) => `岔线周末旅行包（${colour}），皮质提手，挂着行李牌`,
    },
    {
      picture: (colour) => ({ kind: "weekender", view: "open", colour }),
      colours: ["moss"],
      en: (colour) => `Siding Weekender in ${colour}, unzipped, packed with rolled clothes and a passport`,
      zh: (colour) => `拉开的岔线周末旅行包（${colour}），装着卷好的衣物和护照`,
    },
  ]),
};

const toteColours = ["indigo", "clay", "pine"] as const;

const tote: SeedProduct = {
  key: "saturday-tote",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["bags"],
  slug: { en: "saturday-canvas-tote", zh: "帆布袋-星期六" },
  title: { en: "Saturday Canvas Tote", zh: "星期六帆布袋" },
  summary: {
    en: "Stiff 16-ounce canvas that stands by itself while you look for the leeks.",
    zh: "16 盎司厚帆布，能自己站住，等你慢慢挑大葱。",
  },
  description: {
    en: paragraphs(
      "Most cloth bags are given away and feel like it. This one is sewn from canvas meant for sails, with a flat base, so a melon sits where you put it.",
      "The handles are cotton webbing, crossed and bar-tacked; we hung 40 kg on them for a week and then gave up. A small pocket inside holds the keys and the list.",
      "40 × 42 × 14 cm, 17 litres. Screen-printed by hand. Wash cold, if at all.",
    ),
    zh: paragraphs(
      "布袋多半是白送的，用起来也像白送的。这一只用的是做船帆的厚帆布，平底，放个西瓜也不会滚。",
      "提带是棉织带，交叉车缝再打枣。我们挂了 40 公斤上去，挂了一周，是我们先放弃的。内有小袋，放钥匙和购物清单。",
      "40 × 42 × 14 厘米，17 升。手工丝网印。要洗就用冷水。",
    ),
  },
  options: [colourOption(toteColours)],
  variants: variantGrid({
    sku: "NL-TOTE",
    priceMinor: 2600,
    weightGrams: 380,
    rows: [
      { code: "indigo", stock: [44] },
      { code: "clay", stock: [37] },
      { code: "pine", stock: [29] },
    ],
  }),
  images: picturesByColour(toteColours, [
    {
      picture: (colour) => ({ kind: "tote", view: "front", colour }),
      en: (colour) => `Saturday Canvas Tote with print and handles in ${colour}, hanging on a peg`,
      zh: (colour) => `挂在木钩上的星期六帆布袋，印花与提带（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "tote", view: "filled", colour }),
      colours: ["indigo"],
      en: (colour) => `Saturday Canvas Tote in ${colour}, full of vegetables and a baguette`,
      zh: (colour) => `装满蔬菜和法棍的星期六帆布袋（${colour}）`,
    },
  ]),
};

const slingColours = ["clay", "pine", "graphite"] as const;

const sling: SeedProduct = {
  key: "crescent-sling",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["bags"],
  slug: { en: "crescent-sling-bag", zh: "斜挎包-新月" },
  title: { en: "Crescent Sling Bag", zh: "新月斜挎包" },
  summary: {
    en: "Phone, keys, passport, a slim book: the half-moon that keeps your hands free.",
    zh: "手机、钥匙、护照，再加一本薄书：一弯半月，双手空出来。",
  },
  description: {
    en: paragraphs(
      "Three litres, which turns out to be all one needs. It curves with the hip, sits flat under a coat, and swings round to the front in a crowd.",
      "Behind the flap is a zip, and behind the zip a pocket lined with something soft for glasses. The back pocket faces you and nobody else.",
      "Recycled nylon with a cotton hand, trims of vegetable-tanned leather. Strap from 70 to 135 cm.",
    ),
    zh: paragraphs(
      "三升。真正用得上的东西，其实就这么多。弧形贴着胯，穿外套也压得平；人多时，一转就到身前。",
      "盖片后面是拉链，拉链里有一格软里布，放眼镜。贴身那面还有个暗袋，除了你谁也够不着。",
      "再生尼龙，手感像棉；饰件为植鞣皮。肩带 70–135 厘米可调。",
    ),
  },
  options: [colourOption(slingColours)],
  variants: variantGrid({
    sku: "FW-CRES",
    priceMinor: 5900,
    weightGrams: 310,
    rows: [
      { code: "clay", stock: [16] },
      { code: "pine", stock: [21] },
      { code: "graphite", stock: [27] },
    ],
  }),
  images: picturesByColour(slingColours, [
    {
      picture: (colour) => ({ kind: "sling", view: "front", colour }),
      en: (colour) => `Crescent Sling Bag in ${colour}, its strap laid in a loop`,
      zh: (colour) => `新月斜挎包（${colour}），肩带绕成一圈`,
    },
    {
      picture: (colour) => ({ kind: "sling", view: "hung", colour }),
      colours: ["clay"],
      en: (colour) => `Crescent Sling Bag in ${colour}, hanging from a wooden peg`,
      zh: (colour) => `挂在木钩上的新月斜挎包（${colour}）`,
    },
  ]),
};

const walletColours = ["rust", "ink"] as const;

const wallet: SeedProduct = {
  key: "ledger-wallet",
  brand: "Sattelwerk",
  taxClass: "standard",
  categoryKeys: ["bags", "accessories"],
  slug: { en: "ledger-wallet", zh: "钱包-账本" },
  title: { en: "Ledger Wallet", zh: "账本短款钱包" },
  summary: {
    en: "Eight cards, notes unfolded, 11 mm thin, saddle-stitched by hand.",
    zh: "八张卡，纸币不折，薄至 11 毫米，手缝马鞍针。",
  },
  description: {
    en: paragraphs(
      "Cut from one shoulder of Tuscan vegetable-tanned leather. It arrives stiff and a little pale; your pocket does the rest in about a year.",
      "Sewn with two needles and waxed linen, 218 stitches. If one breaks the others hold, which is more than a machine seam can say.",
      "Six slots, two hidden pockets, one long one for notes. A lining blocks RFID readers. Stamped with up to three initials on request; write to us after ordering.",
    ),
    zh: paragraphs(
      "取自意大利托斯卡纳植鞣牛肩皮。刚到手时有点硬，颜色偏浅；剩下的交给你的口袋，大约一年就养成了。",
      "双针蜡麻线，218 针马鞍缝。断了一针，其余的照样咬得住，机缝可做不到。",
      "六个卡位，两个暗袋，一条通长钞位；内衬防 RFID 读取。可烫印至多三个字母，下单后写信告诉我们即可。",
    ),
  },
  options: [colourOption(walletColours)],
  variants: variantGrid({
    sku: "SW-LEDG",
    priceMinor: 6900,
    weightGrams: 90,
    rows: [
      { code: "rust", stock: [19] },
      { code: "ink", stock: [23] },
    ],
  }),
  images: picturesByColour(walletColours, [
    {
      picture: (colour) => ({ kind: "wallet", view: "front", colour }),
      en: (colour) => `Ledger Wallet in ${colour} leather, closed, three coins beside it`,
      zh: (colour) => `合起的账本短款钱包（${colour}），旁边是三枚硬币`,
    },
    {
      picture: (colour) => ({ kind: "wallet", view: "open", colour }),
      colours: ["rust"],
      en: (colour) => `Ledger Wallet in ${colour} leather, open, with cards in its slots`,
      zh: (colour) => `打开的账本短款钱包（${colour}），卡位里插着卡片`,
    },
  ]),
};

const laptopSize: SeedOption = {
  code: "size",
  title: { en: "Size", zh: "尺寸" },
  values: [
    { code: "13", title: { en: "For 13 to 14 inches", zh: "适合 13–14 英寸" } },
    { code: "16", title: { en: "For 15 to 16 inches", zh: "适合 15–16 英寸" } },
  ],
};

const sleeveColours = ["fog", "ochre"] as const;

const sleeve: SeedProduct = {
  key: "commute-sleeve",
  brand: "Sattelwerk",
  taxClass: "standard",
  categoryKeys: ["bags", "home"],
  slug: { en: "commute-laptop-sleeve", zh: "电脑内胆包-通勤" },
  title: { en: "Commute Laptop Sleeve", zh: "通勤羊毛毡电脑包" },
  summary: {
    en: "Three millimetres of wool felt and a leather flap between your laptop and the world.",
    zh: "三毫米羊毛毡加一片皮盖，替电脑挡住外面的世界。",
  },
  description: {
    en: paragraphs(
      "Felt was here before foam and does the same job: it is dense at the surface, springy inside and doesn't scratch. This one is pressed from merino offcuts from our sweater mill.",
      "The flap closes under its own weight with a strap that slips through a slot. No magnet, no zip, no sound in a quiet carriage.",
      "A pocket outside takes the charger, flat. Brush it dry when it's dirty; crumbs fall off by themselves.",
    ),
    zh: paragraphs(
      "先有毛毡，后有泡棉，干的是一样的活：表面密实，里面有弹性，不刮机身。原料是我们毛衣厂的美利奴边角料。",
      "盖片靠自重合上，皮带往槽里一穿就好。没有磁铁，没有拉链，安静的车厢里也不出声。",
      "外袋平放充电器。脏了干刷就行，碎屑自己会掉。",
    ),
  },
  options: [colourOption(sleeveColours), laptopSize],
  variants: variantGrid({
    sku: "SW-FELT",
    seconds: ["13", "16"],
    priceMinor: 5400,
    weightGrams: 260,
    rows: [
      { code: "fog", stock: [18, 22] },
      { code: "ochre", stock: [9, 3] },
    ],
  }),
  images: picturesByColour(sleeveColours, [
    {
      picture: (colour) => ({ kind: "laptop-sleeve", view: "front", colour }),
      en: (colour) => `Commute Laptop Sleeve in ${colour} felt, closed with a leather strap`,
      zh: (colour) => `通勤羊毛毡电脑包（${colour}），皮带扣合`,
    },
    {
      picture: (colour) => ({ kind: "laptop-sleeve", view: "open", colour }),
      colours: ["fog"],
      en: (colour) => `Commute Laptop Sleeve in ${colour} felt with a laptop sliding out of it`,
      zh: (colour) => `通勤羊毛毡电脑包（${colour}），电脑抽出一半`,
    },
  ]),
};

export const bagsProducts: readonly SeedProduct[] = [weekender, sling, tote, wallet, sleeve];
