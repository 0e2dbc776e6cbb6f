import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import type { SeedCategory, SeedOption, SeedProduct } from "./types";

export const gardenCategory: SeedCategory = {
  key: "garden",
  parentKey: null,
  slug: { en: "garden-and-balcony", zh: "花园与阳台" },
  title: { en: "Garden & Balcony", zh: "花园与阳台" },
  description: {
    en: "For an acre or a windowsill: tools that fit the hand, pots that breathe, and something for the birds.",
    zh: "一亩地也好，一方窗台也好：顺手的工具，透气的花盆，再给鸟儿留一份。",
  },
  image: {
    picture: { kind: "scene", view: "garden", colour: "coral" },
    alt: {
      en: "A balcony above the roofs with potted plants, a green watering can and a blue nesting box",
      zh: "屋顶之上的阳台，摆着盆栽与绿色洒水壶，挂着蓝色鸟屋",
    },
  },
};

const canColours = ["sage", "ocean", "butter"] as const;

const wateringCan: SeedProduct = {
  key: "drizzle-can",
  brand: "Grünzeug",
  taxClass: "standard",
  categoryKeys: ["garden"],
  slug: { en: "drizzle-watering-can", zh: "洒水壶-细雨" },
  title: { en: "Drizzle Watering Can", zh: "细雨长嘴洒水壶" },
  summary: {
    en: "Six litres of galvanised steel with a brass rose that rains rather than pours.",
    zh: "六升镀锌钢壶，黄铜莲蓬头：是下雨，不是倒水。",
  },
  description: {
    en: paragraphs(
      "The long neck puts the weight behind your hand and the water where you look. The rose is turned upwards, so the drops fall back from a height and don't wash the seed away.",
      "Hot-dip galvanised first and painted second; it will get scratches and not mind. Seams are folded and soldered, as on a roof.",
      "Rose and sieve screw off for cleaning. Five and a half litres if you walk fast.",
    ),
    zh: paragraphs(
      "长颈让重量落在手后面，水落在你看的地方。莲蓬头朝上，水珠从高处落下，不会把种子冲跑。",
      "先热浸镀锌，再上漆；难免磕碰，它不在乎。接缝折边焊锡，跟做屋顶一个法子。",
      "莲蓬头与滤网可拧下清洗。标称六升，走得急就是五升半。",
    ),
  },
  options: [colourOption(canColours)],
  variants: variantGrid({
    sku: "GZ-CAN",
    priceMinor: 4200,
    weightGrams: 1450,
    rows: [
      { code: "sage", stock: [18] },
      { code: "ocean", stock: [12] },
      { code: "butter", stock: [3] },
    ],
  }),
  images: picturesByColour(canColours, [
    {
      picture: (colour) => ({ kind: "watering-can", view: "front", colour }),
      en: (colour) => `Drizzle Watering Can in ${colour} with a brass rose`,
      zh: (colour) => `细雨长嘴洒水壶（${colour}），黄铜莲蓬头`,
    },
    {
      picture: (colour) => ({ kind: "watering-can", view: "watering", colour }),
      colours: ["sage"],
      en: (colour) => `Drizzle Watering Can in ${colour}, watering a plant in a pot`,
      zh: (colour) => `正在给盆栽浇水的细雨长嘴洒水壶（${colour}）`,
    },
  ]),
};

const potFinish: SeedOption = colourOption(["clay", "ocean"]);

const pots: SeedProduct = {
  key: "kiln-pots",
  brand: "Grünzeug",
  taxClass: "standard",
  categoryKeys: ["garden"],
  slug: { en: "kiln-flower-pots", zh: "陶盆-窑" },
  title: { en: "Kiln Flower Pots", zh: "窑陶花盆三件套" },
  summary: {
    en: "Three frost-proof pots with saucers, 10, 15 and 22 cm: bare clay, or glazed.",
    zh: "防冻陶盆三只带托，口径 10、15、22 厘米；素烧或上釉。",
  },
  description: {
    en: paragraphs(
      "Fired at 1,060 °C in Impruneta, where they have done it since the Medici. The clay breathes, so roots get air and the soil dries evenly; in time lime blooms on the outside, which people pay extra for elsewhere.",
      "The glazed ones keep water longer, for balconies that face south and owners who go away.",
      "Each has a hole and a saucer. Hardy to −20 °C if they stand on feet in winter.",
    ),
    zh: paragraphs(
      "在意大利因普鲁内塔以 1060 °C 烧成，那里从美第奇家族的年代起就做这个。素陶会呼吸，根透气，土干得匀；日子久了外壁泛起白霜，别处还要为这个加钱呢。",
      "上釉款更存水，适合朝南的阳台，和常出门的主人。",
      "每只带排水孔和托盘。冬天垫脚放置，可耐 −20 °C。",
    ),
  },
  options: [potFinish],
  variants: variantGrid({
    sku: "GZ-KILN",
    priceMinor: 3600,
    weightGrams: 4800,
    rows: [
      { code: "clay", stock: [24] },
      { code: "ocean", stock: [15], priceMinor: 4400 },
    ],
  }),
  images: picturesByColour(
    ["clay", "ocean"],
    [
      {
        picture: (colour) => ({ kind: "plant-pot", view: "front", colour }),
        en: (colour) => `Three Kiln Flower Pots in ${colour} with their saucers`,
        zh: (colour) => `三只窑陶花盆（${colour}）与托盘`,
      },
      {
        picture: (colour) => ({ kind: "plant-pot", view: "planted", colour }),
        colours: ["clay"],
        en: (colour) => `Kiln Flower Pot in ${colour} with a large green plant in it`,
        zh: (colour) => `种着绿植的窑陶花盆（${colour}）`,
      },
    ],
  ),
};

const tools: SeedProduct = {
  key: "furrow-tools",
  brand: "Grünzeug",
  taxClass: "standard",
  categoryKeys: ["garden"],
  slug: { en: "furrow-hand-tools", zh: "园艺工具-犁沟" },
  title: { en: "Furrow Hand Tools", zh: "犁沟园艺手工具" },
  summary: {
    en: "Trowel and fork of stainless steel with ash handles, and a spool of jute.",
    zh: "不锈钢小铲与小耙，白蜡木柄，另附一轴麻绳。",
  },
  description: {
    en: paragraphs(
      "The blade of the trowel is pressed from one piece with its neck, because that is where the others bend. Its edge is ground on the left side: it cuts roots, and opens bags of soil when nobody is looking.",
      "Handles of English ash, oiled, with a ring of colour so that you find them again in the bed.",
      "The jute is for tying up tomatoes. It rots by itself when they are done.",
    ),
    zh: paragraphs(
      "铲面与铲颈一体冲压，别家的就是在这儿弯的。左侧开了刃，能切根，没人看见的时候也能拆土袋。",
      "英国白蜡木柄，上过油，尾端一圈颜色，落在花坛里也找得到。",
      "麻绳用来绑番茄。等番茄收完，它自己就烂进土里了。",
    ),
  },
  options: [],
  variants: [{ sku: "GZ-TOOLS", valueCodes: [], priceMinor: 2900, stock: 36, weightGrams: 620 }],
  images: [
    {
      picture: { kind: "hand-tools", view: "front", colour: "rust" },
      alt: {
        en: "Furrow Hand Tools: a trowel, a fork and a spool of jute",
        zh: "犁沟园艺手工具：小铲、小耙和一轴麻绳",
      },
    },
    {
      picture: { kind: "hand-tools", view: "digging", colour: "rust" },
      alt: {
        en: "Trowel of the Furrow Hand Tools stuck in a bed between seedlings",
        zh: "插在苗床里的犁沟小铲，两旁是幼苗",
      },
    },
  ],
};

const seeds: SeedProduct = {
  key: "verge-seeds",
  brand: "Grünzeug",
  taxClass: "standard",
  categoryKeys: ["garden"],
  slug: { en: "verge-seed-set", zh: "种子套装-田埂" },
  title: { en: "Verge Seed Set", zh: "田埂种子三袋装" },
  summary: {
    en: "Wildflowers, cherry tomatoes and basil: three packets that forgive beginners.",
    zh: "野花、樱桃番茄、罗勒：三袋新手也种得活的种子。",
  },
  description: {
    en: paragraphs(
      "Open-pollinated seed from a nursery on Lake Constance. What you grow this year you can sow again next, which is how it was meant.",
      "The wildflowers are seventeen species of the roadside, for two square metres of poor soil: the poorer, the better. The tomato is Black Cherry, the basil Genovese.",
      "Printed on paper without a plastic window. What to do when stands on the back, month by month. Germination tested, use within two years.",
    ),
    zh: paragraphs(
      "博登湖畔一家苗圃的常规种，今年种出来的，明年还能留种再播——种子本来就该这样。",
      "野花有十七种，都是路边长的，够撒两平方米薄地，越贫瘠长得越好。番茄是“黑樱桃”，罗勒是“热那亚”。",
      "纸袋包装，没有塑料窗。几月做什么，背面逐月写明。经发芽率检测，两年内播种为佳。",
    ),
  },
  options: [],
  variants: [{ sku: "GZ-SEEDS", valueCodes: [], priceMinor: 890, stock: 88, weightGrams: 45 }],
  images: [
    {
      picture: { kind: "seed-packet", view: "front", colour: "butter" },
      alt: {
        en: "Three packets of the Verge Seed Set: wildflowers, tomatoes and basil",
        zh: "田埂种子套装的三袋：野花、番茄和罗勒",
      },
    },
    {
      picture: { kind: "seed-packet", view: "sown", colour: "butter" },
      alt: {
        en: "Packet of wildflower seed beside a tray with seedlings coming up",
        zh: "一袋野花种子，旁边的育苗盘里冒出了小苗",
      },
    },
  ],
};

const houseColours = ["ocean", "clay", "sage"] as const;

const birdhouse: SeedProduct = {
  key: "tenant-birdhouse",
  brand: "Grünzeug",
  taxClass: "standard",
  categoryKeys: ["garden", "outdoors"],
  slug: { en: "tenant-nesting-box", zh: "鸟屋-房客" },
  title: { en: "Tenant Nesting Box", zh: "房客木鸟屋" },
  summary: {
    en: "Unplaned larch inside, a 32 mm door, and a roof that lifts for spring cleaning.",
    zh: "内壁不刨光的落叶松，32 毫米洞口，屋顶可掀开做春季大扫除。",
  },
  description: {
    en: paragraphs(
      "Built to the measurements of the Bavarian bird society rather than to taste: great tits want 32 mm, a floor of 14 by 14, and walls rough enough for a chick to climb.",
      "Larch needs no treatment; the front is painted with linseed paint, which birds don't mind once it has dried for a month. It has.",
      "Hang it at two to three metres, facing south-east, out of the cat's reach. The first viewings are in February.",
    ),
    zh: paragraphs(
      "尺寸按巴伐利亚鸟类保护协会的标准来，不按好看不好看：大山雀要 32 毫米的门、14 × 14 厘米的地板，墙要够粗糙，雏鸟才爬得出去。",
      "落叶松本身不用处理；正面刷亚麻籽油漆，晾足一个月鸟儿就不介意了——已经晾过。",
      "挂在两到三米高、朝东南、猫够不着的地方。二月就有房客来看房。",
    ),
  },
  options: [colourOption(houseColours)],
  variants: variantGrid({
    sku: "GZ-TENANT",
    priceMinor: 3300,
    weightGrams: 1700,
    rows: [
      { code: "ocean", stock: [16] },
      { code: "clay", stock: [11] },
      { code: "sage", stock: [14] },
    ],
  }),
  images: picturesByColour(houseColours, [
    {
      picture: (colour) => ({ kind: "birdhouse", view: "front", colour }),
      en: (colour) => `Tenant Nesting Box in ${colour} with a wooden roof and a round door`,
      zh: (colour) => `房客木鸟屋（${colour}），木屋顶，圆洞口`,
    },
    {
      picture: (colour) => ({ kind: "birdhouse", view: "tree", colour }),
      colours: ["ocean"],
      en: (colour) => `Tenant Nesting Box in ${colour}, hanging in a tree, a blue tit on its perch`,
      zh: (colour) => `挂在树上的房客木鸟屋（${colour}），门口停着一只蓝山雀`,
    },
  ]),
};

export const gardenProducts: readonly SeedProduct[] = [wateringCan, birdhouse, pots, tools, seeds];
