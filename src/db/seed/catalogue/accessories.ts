import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedProduct } from "./types";

export const accessoriesCategory: SeedCategory = {
  key: "accessories",
  parentKey: "clothing",
  slug: { en: "accessories", zh: "配饰" },
  title: { en: "Accessories", zh: "配饰" },
  description: {
    en: "The last thing you put on before the door falls shut: against the wind, the sun and being late.",
    zh: "出门前最后添上的那一件：挡风，遮阳，也提醒你别迟到。",
  },
  image: {
    picture: { kind: "scene", view: "accessories", colour: "ochre" },
    alt: {
      en: "A scarf on a peg beside a mirror, a cap, sunglasses and a watch on the shelf below",
      zh: "镜子旁的木钩上搭着围巾，下方搁板上放着帽子、太阳镜和手表",
    },
  },
};

const scarfColours = ["fog", "clay", "pine"] as const;

const scarf: SeedProduct = {
  key: "lee-scarf",
  brand: "Norrloom",
  taxClass: "standard",
  categoryKeys: ["accessories"],
  slug: { en: "lee-wool-scarf", zh: "羊毛围巾-背风" },
  title: { en: "Lee Wool Scarf", zh: "背风羊毛围巾" },
  summary: {
    en: "Two metres of brushed wool with three stripes and a hand-knotted fringe.",
    zh: "两米长的拉绒羊毛围巾，三道色条，流苏手工打结。",
  },
  description: {
    en: paragraphs(
      "The lee is the side of the island where the wind isn't. This is a portable one: 200 by 32 cm of lambswool, long enough to go round twice and still be tucked in.",
      "It is woven on narrow looms, so both edges are true selvedges, then brushed with dried teasel heads, which raise the nap more gently than steel.",
      "Air it rather than wash it. If it must be, lukewarm water and no wringing.",
    ),
    zh: paragraphs(
      "岛上总有一侧吹不到风，叫作背风面。这条围巾就是可以随身带着的背风面：羔羊毛，200 × 32 厘米，绕两圈还能塞进衣领。",
      "用窄幅织机织成，两边都是完整的布边；再以晒干的起绒草果刷绒，比钢丝温柔得多。",
      "平时通风即可，不必常洗。非洗不可时，用温水，别拧。",
    ),
  },
  options: [colourOption(scarfColours)],
  variants: variantGrid({
    sku: "NL-LEE",
    priceMinor: 5900,
    weightGrams: 240,
    rows: [
      { code: "fog", stock: [22] },
      { code: "clay", stock: [17] },
      { code: "pine", stock: [4], priceMinor: 4500, compareAtMinor: 5900 },
    ],
  }),
  images: picturesByColour(scarfColours, [
    {
      picture: (colour) => ({ kind: "scarf", view: "front", colour }),
      en: (colour) => `Lee Wool Scarf in ${colour}, hanging over a wooden peg`,
      zh: (colour) => `搭在木钩上的背风羊毛围巾（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "scarf", view: "folded", colour }),
      colours: ["fog"],
      en: (colour) => `Lee Wool Scarf in ${colour}, folded, with its stripes and fringe`,
      zh: (colour) => `折好的背风羊毛围巾（${colour}），可见色条与流苏`,
    },
  ]),
};

const capColours = ["indigo", "oat", "moss"] as const;

const cap: SeedProduct = {
  key: "jetty-cap",
  brand: "Feldweg",
  taxClass: "standard",
  categoryKeys: ["accessories"],
  slug: { en: "jetty-cap", zh: "棒球帽-栈桥" },
  title: { en: "Jetty Cap", zh: "栈桥棒球帽" },
  summary: {
    en: "Six panels of washed cotton, a soft crown and a brass buckle at the back.",
    zh: "六片水洗棉，软顶不压头，后面是黄铜调节扣。",
  },
  description: {
    en: paragraphs(
      "A cap without a slogan. The crown is unlined and soft, so it can be folded into a back pocket and comes out no worse.",
      "Washed twice before it reaches you: the colour has already faded as far as it will. A cotton band inside takes the sweat and dries in the sun.",
      "One size, 54 to 62 cm, by way of a strap and a solid brass buckle.",
    ),
    zh: paragraphs(
      "一顶没有印任何口号的帽子。帽顶不加衬，软软的，对折塞进裤子后袋，拿出来还是老样子。",
      "寄出前已洗过两遍，该褪的颜色都褪了。内侧的棉质吸汗带，太阳下一会儿就晒干。",
      "均码，后扣为实心黄铜，54–62 厘米可调。",
    ),
  },
  options: [colourOption(capColours)],
  variants: variantGrid({
    sku: "FW-JETTY",
    priceMinor: 2900,
    weightGrams: 95,
    rows: [
      { code: "indigo", stock: [38] },
      { code: "oat", stock: [27] },
      { code: "moss", stock: [31] },
    ],
  }),
  images: picturesByColour(capColours, [
    {
      picture: (colour) => ({ kind: "cap", view: "front", colour }),
      en: (colour) => `Jetty Cap in ${colour}, from the side`,
      zh: (colour) => `栈桥棒球帽（${colour}）侧面`,
    },
    {
      picture: (colour) => ({ kind: "cap", view: "back", colour }),
      colours: ["indigo"],
      en: (colour) => `Jetty Cap in ${colour} from the back, with its strap and brass buckle`,
      zh: (colour) => `栈桥棒球帽（${colour}）背面，调节带与黄铜扣`,
    },
  ]),
};

const sunglassesColours = ["rust", "graphite"] as const;

const sunglasses: SeedProduct = {
  key: "noon-sunglasses",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["accessories"],
  slug: { en: "noon-sunglasses", zh: "太阳镜-正午" },
  title: { en: "Noon Sunglasses", zh: "正午太阳镜" },
  summary: {
    en: "Milled acetate, graduated lenses and a hard leather case that survives a rucksack.",
    zh: "整块板材铣制，渐变镜片，配硬挺皮盒，塞进背包也不怕压。",
  },
  description: {
    en: paragraphs(
      "Each frame is milled from one block of cellulose acetate and tumbled for three days with birch chips, until it is smooth and warm to the touch.",
      "The lenses are darkest at the top, where the sun is, and lighter below, where the map is. UV 400, category 3.",
      "Five-barrel hinges, which any optician can tighten. Width 142 mm, bridge 20 mm. With a case of vegetable-tanned leather and a cloth.",
    ),
    zh: paragraphs(
      "镜框由整块醋酸纤维板材铣成，再与桦木屑一同滚磨三天，直到触手温润。",
      "镜片上深下浅：上面对着太阳，下面好看地图。UV400 防护，3 类遮光。",
      "五节合页，任何眼镜店都能调紧。镜架宽 142 毫米，鼻梁 20 毫米。附植鞣皮眼镜盒与擦镜布。",
    ),
  },
  options: [colourOption(sunglassesColours)],
  variants: variantGrid({
    sku: "SH-NOON",
    priceMinor: 9800,
    weightGrams: 130,
    rows: [
      { code: "rust", stock: [0] },
      { code: "graphite", stock: [0] },
    ],
  }),
  images: picturesByColour(sunglassesColours, [
    {
      picture: (colour) => ({ kind: "sunglasses", view: "front", colour }),
      en: (colour) => `Noon Sunglasses in ${colour} with graduated brown lenses`,
      zh: (colour) => `正午太阳镜（${colour}），棕色渐变镜片`,
    },
    {
      picture: (colour) => ({ kind: "sunglasses", view: "case", colour }),
      colours: ["rust"],
      en: (colour) => `Noon Sunglasses in ${colour} in front of their brown leather case`,
      zh: (colour) => `正午太阳镜（${colour}）与棕色皮盒`,
    },
  ]),
};

const watchColours = ["ocean", "rust", "graphite"] as const;

const watch: SeedProduct = {
  key: "quarter-watch",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["accessories"],
  slug: { en: "quarter-wristwatch", zh: "手表-一刻" },
  title: { en: "Quarter Wristwatch", zh: "一刻腕表" },
  summary: {
    en: "A calm dial, an automatic movement and a strap that changes without tools.",
    zh: "表盘安静，机芯自动上链，表带徒手就能换。",
  },
  description: {
    en: paragraphs(
      "It shows the hours, the quarters and nothing you'd have to be notified about. The dial is matt cream with no numerals; the sun stands at twelve.",
      "Inside works a Miyota 9039, an automatic movement that runs 42 hours when you lay it down on a Friday night. Sapphire glass, steel case of 38 mm, tight to 50 m.",
      "The leather strap has quick-release bars. Comes on its cushion in a beech box; two years' warranty, and service for as long as we are here.",
    ),
    zh: paragraphs(
      "它只告诉你几点、哪一刻，不推送任何消息。表盘是哑光奶油色，没有数字，十二点的位置有一轮太阳。",
      "内装 Miyota 9039 自动机芯，周五晚上摘下，还能走 42 小时。蓝宝石镜面，38 毫米钢壳，50 米防水。",
      "皮表带配快拆生耳。随附山毛榉木盒与表枕；两年保修，只要我们还在，就一直可以送来保养。",
    ),
  },
  options: [colourOption(watchColours)],
  variants: variantGrid({
    sku: "SH-QRTR",
    priceMinor: 28900,
    weightGrams: 340,
    rows: [
      { code: "ocean", stock: [4] },
      { code: "rust", stock: [2] },
      { code: "graphite", stock: [6] },
    ],
  }),
  images: picturesByColour(watchColours, [
    {
      picture: (colour) => ({ kind: "watch", view: "front", colour }),
      en: (colour) => `Quarter Wristwatch with a leather strap in ${colour}, laid out at full length`,
      zh: (colour) => `一刻腕表，皮表带（${colour}）平放展开`,
    },
    {
      picture: (colour) => ({ kind: "watch", view: "cushion", colour }),
      colours: ["ocean"],
      en: (colour) => `Quarter Wristwatch with a strap in ${colour} on the cushion of its open beech box`,
      zh: (colour) => `打开的木盒里，表枕上的一刻腕表，表带（${colour}）`,
    },
  ]),
};

export const accessoriesProducts: readonly SeedProduct[] = [scarf, watch, cap, sunglasses];
