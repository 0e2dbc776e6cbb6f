import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedProduct } from "./types";

export const kidsCategory: SeedCategory = {
  key: "kids",
  parentKey: null,
  slug: { en: "kids-and-play", zh: "孩子与玩具" },
  title: { en: "Kids & Play", zh: "孩子与玩具" },
  description: {
    en: "Toys that do nothing by themselves: the child has to. In wood, cloth and paper, without batteries.",
    zh: "自己什么也不会的玩具，全靠孩子来玩。木头、布和纸做的，不装电池。",
  },
  image: {
    picture: { kind: "scene", view: "kids", colour: "sage" },
    alt: {
      en: "A playroom with a castle of wooden blocks, a wooden train, a cloth hare and a kite on the wall",
      zh: "游戏室里有积木城堡、木头火车、布偶兔子，墙上挂着风筝",
    },
  },
};

const blocks: SeedProduct = {
  key: "turret-blocks",
  brand: "Purzelwerk",
  taxClass: "standard",
  categoryKeys: ["kids"],
  slug: { en: "turret-wooden-blocks", zh: "积木-小塔" },
  title: { en: "Turret Wooden Blocks", zh: "小塔木积木" },
  summary: {
    en: "Forty blocks of beech and maple in a crate: enough for a castle with a door.",
    zh: "四十块山毛榉与枫木积木，装在木箱里，够搭一座有门的城堡。",
  },
  description: {
    en: paragraphs(
      "Every block is a multiple of 3 cm, so that two halves make a whole and the second floor fits on the first. There are arches, roofs and columns, and one red cube more than you'd expect, because red cubes get lost.",
      "Cut from offcuts of a furniture maker in the Thuringian Forest and stained with water colours that don't come off on a tongue.",
      "The crate has a grip that small hands can carry. From one year on. EN 71 tested.",
    ),
    zh: paragraphs(
      "每块尺寸都是 3 厘米的倍数，两块半的正好拼成一整块，二楼严丝合缝落在一楼上。有拱门、屋顶、立柱，红方块还多给一块——因为红方块总会丢。",
      "木料取自图林根森林一家家具坊的边角料，水性染色，舔了也不掉色。",
      "木箱带提手，小朋友自己拎得动。一岁以上适用，通过 EN 71 测试。",
    ),
  },
  options: [],
  variants: [{ sku: "PZ-BLOCKS", valueCodes: [], priceMinor: 4900, stock: 32, weightGrams: 2600 }],
  images: [
    {
      picture: { kind: "blocks", view: "front", colour: "ocean" },
      alt: {
        en: "Turret Wooden Blocks built into a castle with two towers",
        zh: "用小塔木积木搭成的双塔城堡",
      },
    },
    {
      picture: { kind: "blocks", view: "crate", colour: "ocean" },
      alt: { en: "Turret Wooden Blocks in their wooden crate", zh: "装在木箱里的小塔木积木" },
    },
  ],
};

const hareColours = ["oat", "fog", "rose"] as const;

const hare: SeedProduct = {
  key: "clover-hare",
  brand: "Purzelwerk",
  taxClass: "standard",
  categoryKeys: ["kids"],
  slug: { en: "clover-cloth-hare", zh: "布偶兔-三叶草" },
  title: { en: "Clover Cloth Hare", zh: "三叶草布偶兔" },
  summary: {
    en: "A hare of washed linen and wool, with a scarf against draughts and secrets.",
    zh: "水洗亚麻缝制的兔子，羊毛填充，围着围巾，会替人保守秘密。",
  },
  description: {
    en: paragraphs(
      "Clover listens with both ears, one of which folds. She is 34 cm tall sitting, light enough to be dragged by an arm, and sewn so that the arm stays on.",
      "Linen outside, sheep's wool inside, eyes embroidered rather than buttoned. The scarf comes off and is the first thing most children learn to tie.",
      "Wash her at 30 °C in a pillowcase, with an explanation beforehand.",
    ),
    zh: paragraphs(
      "三叶草用两只耳朵听人说话，其中一只会折下来。坐高 34 厘米，轻得可以拽着胳膊拖来拖去，缝得也牢，胳膊不会掉。",
      "外面是亚麻，里面是羊毛；眼睛是绣的，不是扣子。围巾可以解下来，好多孩子学会的第一个结就是它。",
      "装进枕套 30 °C 机洗，洗之前记得跟她说一声。",
    ),
  },
  options: [colourOption(hareColours)],
  variants: variantGrid({
    sku: "PZ-HARE",
    priceMinor: 3400,
    weightGrams: 260,
    rows: [
      { code: "oat", stock: [27] },
      { code: "fog", stock: [19] },
      { code: "rose", stock: [2] },
    ],
  }),
  images: picturesByColour(hareColours, [
    {
      picture: (colour) => ({ kind: "plush-hare", view: "front", colour }),
      en: (colour) => `Clover Cloth Hare in ${colour}, sitting, with a striped scarf`,
      zh: (colour) => `坐着的三叶草布偶兔（${colour}），围着条纹围巾`,
    },
    {
      picture: (colour) => ({ kind: "plush-hare", view: "shelf", colour }),
      colours: ["oat"],
      en: (colour) => `Clover Cloth Hare in ${colour} beside a pile of books with a star on it`,
      zh: (colour) => `三叶草布偶兔（${colour}）坐在一摞书旁，书上放着一颗星星`,
    },
  ]),
};

const train: SeedProduct = {
  key: "branch-line-train",
  brand: "Purzelwerk",
  taxClass: "standard",
  categoryKeys: ["kids"],
  slug: { en: "branch-line-wooden-train", zh: "木头火车-支线" },
  title: { en: "Branch Line Wooden Train", zh: "支线木头火车" },
  summary: {
    en: "Engine, two wagons and twelve curves of beech track; fits the rails you already have.",
    zh: "车头、两节车厢、十二段榉木弯轨，跟家里已有的木轨道也接得上。",
  },
  description: {
    en: paragraphs(
      "The branch line goes round once, past the castle, and calls at every chair leg. Oranges travel in the second wagon, timber in the third; both can be unloaded by customs.",
      "Axles of steel in wooden hubs, so that it rolls well and sounds right. Wagons couple with magnets that are glued in and covered.",
      "Track width as with the other well-known makes. From three years on.",
    ),
    zh: paragraphs(
      "支线一圈开到头，路过城堡，每条椅子腿都停靠。第二节车厢运橘子，第三节运木材，海关都可以开箱检查。",
      "钢轴配木轮毂，滚得顺，声音也对。车厢以磁铁挂接，磁铁粘牢并封盖在木头里。",
      "轨距与常见木制火车通用。三岁以上适用。",
    ),
  },
  options: [],
  variants: [{ sku: "PZ-TRAIN", valueCodes: [], priceMinor: 5900, stock: 21, weightGrams: 1900 }],
  images: [
    {
      picture: { kind: "train", view: "front", colour: "ocean" },
      alt: {
        en: "Branch Line Wooden Train: a blue engine with a wagon of oranges and a wagon of timber",
        zh: "支线木头火车：蓝色车头，一节装橘子，一节装木材",
      },
    },
    {
      picture: { kind: "train", view: "track", colour: "ocean" },
      alt: {
        en: "Branch Line Wooden Train on a round of track with a block castle in the middle",
        zh: "支线木头火车跑在环形轨道上，中间是积木城堡",
      },
    },
  ],
};

const rings: SeedProduct = {
  key: "sundial-rings",
  brand: "Purzelwerk",
  taxClass: "standard",
  categoryKeys: ["kids"],
  slug: { en: "sundial-stacking-rings", zh: "叠叠圈-日晷" },
  title: { en: "Sundial Stacking Rings", zh: "日晷木质叠叠圈" },
  summary: {
    en: "Six rings, one ball and the great question of which comes next.",
    zh: "六个圈，一个球，和一个大问题：下一个该放哪个？",
  },
  description: {
    en: paragraphs(
      "The first puzzle most people solve, and they do it without being told. Six rings from plum to clay, each a finger narrower, on a pole that is rounded at the top and sits in a broad foot.",
      "Turned from lime wood, which is light and doesn't splinter. The colours are the ones of our pencils.",
      "From ten months on. Height 24 cm.",
    ),
    zh: paragraphs(
      "大多数人解开的第一道难题，而且没人教。从梅紫到陶土红，六个圈一个比一个窄一指，柱顶圆润，底座宽稳。",
      "椴木车制，轻，不起刺。颜色跟我们家的彩色铅笔是同一套。",
      "十个月以上适用。高 24 厘米。",
    ),
  },
  options: [],
  variants: [{ sku: "PZ-RINGS", valueCodes: [], priceMinor: 2700, stock: 46, weightGrams: 640 }],
  images: [
    {
      picture: { kind: "stacking-rings", view: "front", colour: "celadon" },
      alt: {
        en: "Sundial Stacking Rings: six coloured rings and a red ball on a wooden foot",
        zh: "日晷木质叠叠圈：木底座上套着六个彩色圈，顶上一颗红球",
      },
    },
    {
      picture: { kind: "stacking-rings", view: "apart", colour: "celadon" },
      alt: {
        en: "The six Sundial Stacking Rings spread out, seen from above",
        zh: "散开的六个日晷叠叠圈，俯视",
      },
    },
  ],
};

const kiteColours = ["coral", "ocean"] as const;

const kite: SeedProduct = {
  key: "gust-kite",
  brand: "Purzelwerk",
  taxClass: "standard",
  categoryKeys: ["kids", "outdoors"],
  slug: { en: "gust-kite", zh: "风筝-阵风" },
  title: { en: "Gust Kite", zh: "阵风菱形风筝" },
  summary: {
    en: "A diamond of ripstop and ash that rises in a light breeze and forgives a bad start.",
    zh: "防撕布配白蜡木骨架，微风就能起飞，起手不稳也不怕。",
  },
  description: {
    en: paragraphs(
      "An Eddy kite, the shape children draw: it needs no running, only a back to the wind and someone to let go. It flies from 10 km/h and stays calm up to 35.",
      "Sewn in four panels, the corners doubled, the spars of split ash in pockets. The tail is two metres long and can be re-tied after it met a tree.",
      "With 60 m of line on a wooden reel. Wingspan 95 cm, packs down to a roll.",
    ),
    zh: paragraphs(
      "就是孩子画里的那种菱形风筝：不用跑，背对着风站好，找个人松手就行。风速每小时 10 公里就能飞，35 公里也稳。",
      "四片拼缝，四角加厚，骨架为剖开的白蜡木，插在布袋里。尾巴两米长，挂过树之后重新系上就好。",
      "附木线轮与 60 米线。翼展 95 厘米，可卷成一卷带走。",
    ),
  },
  options: [colourOption(kiteColours)],
  variants: variantGrid({
    sku: "PZ-GUST",
    priceMinor: 3900,
    weightGrams: 420,
    rows: [
      { code: "coral", stock: [0] },
      { code: "ocean", stock: [0] },
    ],
  }),
  images: picturesByColour(kiteColours, [
    {
      picture: (colour) => ({ kind: "kite", view: "front", colour }),
      en: (colour) => `Gust Kite in ${colour} with its tail and wooden reel`,
      zh: (colour) => `阵风菱形风筝（${colour}），带尾巴与木线轮`,
    },
    {
      picture: (colour) => ({ kind: "kite", view: "flying", colour }),
      en: (colour) => `Gust Kite in ${colour}, flying over hills`,
      zh: (colour) => `在山丘上空飞着的阵风菱形风筝（${colour}）`,
    },
  ]),
};

export const kidsProducts: readonly SeedProduct[] = [hare, train, blocks, rings, kite];
